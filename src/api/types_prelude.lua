-- The part of lua/instantly/types.lua that no API file changes. What is written by hand (client, errors,
-- options, pages) is annotated where it is written.
local prelude = {}

prelude.head = [[
---@meta
-- Generated from the API file by src/api/generate.lua (`make api`); do not edit.
-- Not loaded by the library: these annotations are for lua-language-server.
-- luacheck: ignore 211 212 241

---The value that clears a field, and JSON null elsewhere; the same as `cjson.null` and `ngx.null`.
---@alias instantly.Null lightuserdata

---An id, or the record that has it.
---@alias instantly.Ref string|instantly.Record

---What every record can do.
---@class instantly.Record
---@field id? string]]

prelude.save = [[
---Sends the fields that were changed, and nothing else; nothing at all when nothing was.
---@param options? instantly.Options
---@return instantly.ENTITY? record
---@return instantly.Error? err
---@return instantly.Meta? meta
function ENTITY:save(options) end

---The unsaved changes by field, nil when there are none.
---@return table<string, any>?
function ENTITY:changes() end

---Drops the unsaved changes, or that of one field.
---@param name? string
---@return instantly.ENTITY
function ENTITY:revert(name) end]]

prelude.record = [[
---A plain table of everything the record holds, copied deep, unsaved changes included.
---@return table
function ENTITY:table() end

---The record as JSON, unsaved changes included.
---@return string
function ENTITY:json() end

---A field by name, also where a method has the same one.
---@param name string
---@return any
function ENTITY:field(name) end]]

return prelude

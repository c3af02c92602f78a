--- A `lua_shared_dict` as nginx has it, as far as it is used: values are copied, keys expire, and when it is full
--- the key that was not used for longest makes room.
--
--   local shared = shared_dict.new{ keys = 1000, now = function() return seconds end }
local shared_dict = {}

local VALUES = { string = true, number = true, boolean = true }

---@param options { keys: integer?, now: (fun(): number)? }?
function shared_dict.new(options)
  local capacity, clock = (options or {}).keys or math.huge, (options or {}).now or os.time
  local self, items, count, uses = {}, {}, 0, 0

  local function check_key(key)
    assert(type(key) == "string" and key ~= "" and #key <= 65535, "bad key")
  end

  local function drop(key)
    if items[key] then
      items[key] = nil
      count = count - 1
    end
  end

  local function live(key)
    check_key(key)
    local item = items[key]
    if item and item.ends and item.ends <= clock() then
      drop(key)
      item = nil
    end
    if item then
      uses = uses + 1
      item.used = uses
    end
    return item
  end

  local function make_room()
    if count < capacity then return false end
    local oldest
    for key, item in pairs(items) do
      if not oldest or item.used < items[oldest].used then oldest = key end
    end
    drop(oldest)
    return true
  end

  local function put(key, value, seconds)
    assert(VALUES[type(value)], "bad value type")
    drop(key)
    local evicted = make_room()
    uses, count = uses + 1, count + 1
    items[key] = { value = value, ends = seconds and seconds > 0 and clock() + seconds, used = uses }
    return true, nil, evicted
  end

  function self.get(_, key)
    local item = live(key)
    return item and item.value
  end

  function self.set(_, key, value, seconds)
    check_key(key)
    if value == nil then
      drop(key)
      return true, nil, false
    end
    return put(key, value, seconds)
  end

  function self.add(_, key, value, seconds)
    if live(key) then return false, "exists", false end
    return put(key, value, seconds)
  end

  function self.delete(_, key)
    check_key(key)
    drop(key)
    return true
  end

  function self.incr(_, key, number, initial)
    local item = live(key)
    if not item then
      if initial == nil then return nil, "not found" end
      put(key, initial + number)
      return initial + number
    end
    if type(item.value) ~= "number" then return nil, "not a number" end
    item.value = item.value + number
    return item.value
  end

  --- How many keys there are: for the specs.
  function self.count() return count end

  return self
end

return shared_dict

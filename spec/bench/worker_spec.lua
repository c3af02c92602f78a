local shell = require "spec.support.shell"
local worker = require "spec.bench.worker"

describe("a worker", function()
  local run = { lua = "lua5.4", static = { base = "http://127.0.0.1:1" } }

  setup(function() shell.output "mkdir -p build/bench" end)

  it("does as many as asked for, and tells the CPU time and the time they took", function()
    local encode = worker.start("lua ours/encode.lua", run)
    encode.round(100)
    local cpu_of_few, few = encode.round(100)
    local cpu_of_many, many = encode.round(10000)
    encode.stop()
    assert.is_true(cpu_of_few > 0 and few > 0)
    assert.is_true(cpu_of_many > 10 * cpu_of_few)
    assert.is_true(many >= 0.9 * cpu_of_many)
  end)

  it("of a whole program tells the time alone", function()
    local program = worker.start("program assert(require 'instantly.core')", run)
    local cpu, seconds = program.round(2)
    program.stop()
    assert.is_true(cpu ~= cpu and seconds > 0)
  end)

  it("that fails is named, whenever it fails", function()
    assert.has_error(function() worker.start("lua ours/no_such_file.lua 2>/dev/null", run) end)
    local get = worker.start("lua ours/get.lua 2>/dev/null", run) -- nobody answers there
    local ok, problem = pcall(get.round, 1)
    assert.is_false(ok)
    assert.matches("ours/get%.lua", problem)
    local program = worker.start("program error 'no'", run)
    assert.has_error(function() program.round(1) end)
  end)
end)

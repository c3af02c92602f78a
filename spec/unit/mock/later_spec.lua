local later = require "instantly.mock.later"

describe("what is done later", function()
  local workspace, done

  before_each(function()
    workspace, done = { waiting = {} }, {}
  end)

  local function add(at, name) later.add(workspace, at, function() done[#done + 1] = name end) end

  it("is done in the order of its times, and of its adding at the same time", function()
    for _, task in ipairs { { 3, "c" }, { 1, "a" }, { 3, "d" }, { 2, "b" } } do add(task[1], task[2]) end
    later.run(workspace, 0)
    assert.same({}, done)
    later.run(workspace, 2)
    assert.same({ "a", "b" }, done)
    later.run(workspace, 3)
    later.run(workspace, 9)
    assert.same({ "a", "b", "c", "d" }, done)
  end)

  it("may add more, which is done at once when its time has come, too", function()
    later.add(workspace, 1, function() add(2, "second") end)
    later.run(workspace, 2)
    assert.same({ "second" }, done)
    assert.same({}, workspace.waiting)
  end)
end)

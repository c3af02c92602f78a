local native = require "instantly.native"

describe("native.load", function()
  it("gives the module when it loads", function()
    assert.equal(require "instantly.core", native.load "instantly.core")
  end)

  it("says how to build or install one that is not there", function()
    local ok, message = pcall(native.load, "instantly.not_there")
    assert.is_false(ok)
    assert.matches("cannot load the compiled module instantly.not_there", message, 1, true)
    assert.matches("luarocks", message, 1, true)
    assert.matches("`make`", message, 1, true)
  end)

  it("says why one that is there does not load", function()
    local reason = "libcurl.so.4: cannot open shared object file: No such file or directory"
    package.preload["instantly.test_native"] = function() error(reason, 0) end
    local ok, message = pcall(native.load, "instantly.test_native")
    package.preload["instantly.test_native"] = nil
    assert.is_false(ok)
    assert.matches("cannot load the compiled module instantly.test_native", message, 1, true)
    assert.matches("libcurl is missing: install it", message, 1, true)
    assert.matches(reason, message, 1, true)
  end)

  it("says so of libcurl where that was left out", function()
    local path, cpath, loaded = package.path, package.cpath, package.loaded["instantly.curl"]
    require "instantly.native_advice"
    package.path, package.cpath, package.loaded["instantly.curl"] = "", "", nil
    local ok, message = pcall(native.load, "instantly.curl")
    package.path, package.cpath, package.loaded["instantly.curl"] = path, cpath, loaded
    assert.is_false(ok)
    assert.matches("`make CURL=no`", message, 1, true)
  end)
end)

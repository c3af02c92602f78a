local shell = require "spec.support.shell"

describe("the version", function()
  local version = require "instantly.version"
  local rockspecs = shell.lines "ls *.rockspec"

  it("is three numbers", function()
    assert.matches("^%d+%.%d+%.%d+$", version)
  end)

  it("is in the name of the one rockspec", function()
    assert.same({ ("instantly-%s-1.rockspec"):format(version) }, rockspecs)
  end)

  it("is what the rockspec says, and what its tag says", function()
    local rockspec = shell.read(rockspecs[1])
    assert.equal(version .. "-1", rockspec:match '\nversion = "(.-)"')
    assert.equal("v" .. version, rockspec:match '\n  tag = "(.-)"')
  end)

  it("is the newest in the changelog", function()
    assert.equal(version, shell.read("CHANGELOG.md"):match "\n## (%S+)")
  end)
end)

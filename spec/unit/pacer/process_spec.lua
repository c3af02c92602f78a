local contract = require "spec.support.pacer_contract"
local pacer = require "instantly.pacer"

describe("the pacer of one process", function()
  contract(it, function(settings, identity)
    settings.backend = "local"
    return pacer.new(pacer.check("spec", settings), identity)
  end)
end)

local contract = require "spec.support.pacer_contract"

describe("the pacer of one process", function()
  contract(it, function(settings)
    settings.backend = "local"
    return settings
  end)
end)

local metas = require "instantly.meta"

local HEAD = "HTTP/1.1 200 OK\r\nX-Request-Id: r-1\r\nRetry-After: 3\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n"

describe("the meta of a call", function()
  local meta
  before_each(function() meta = metas.new() end)

  it("says nothing of an answer before there was one", function()
    assert.same({ 0, 0 }, { meta.attempts, meta.elapsed })
    for _, name in ipairs{ "status", "headers", "request_id", "accepted", "waited", "more", "nonsense" } do
      assert.is_nil(meta[name])
    end
  end)

  it("has the headers and the name of the request as soon as somebody asks", function()
    metas.answered(meta, 200, HEAD)
    assert.equal("r-1", meta.request_id)
    assert.equal("3", meta.headers["retry-after"])
    assert.same({ "a=1", "b=2" }, meta.headers("set-cookie"))
    assert.equal(meta.headers, meta.headers)
    assert.is_nil(meta.accepted)
  end)

  it("has no name of the request where the server gave none", function()
    metas.answered(meta, 200, "HTTP/1.1 200 OK\r\n\r\n")
    assert.is_nil(meta.request_id)
    assert.is_nil(meta.headers["x-request-id"])
  end)

  it("speaks of the last answer alone", function()
    metas.answered(meta, 202, HEAD)
    assert.is_true(meta.accepted)
    assert.equal("r-1", meta.request_id)
    metas.answered(meta, 500, "HTTP/1.1 500 No\r\nX-Request-Id: r-2\r\n\r\n")
    assert.same({ 500, "r-2" }, { meta.status, meta.request_id })
    assert.is_nil(meta.accepted)
    assert.is_nil(meta.headers["retry-after"])
  end)

  it("says nothing of an earlier answer when there was none", function()
    metas.answered(meta, 202, HEAD)
    assert.is_truthy(meta.headers)
    metas.unanswered(meta)
    for _, name in ipairs{ "status", "headers", "request_id", "accepted" } do assert.is_nil(meta[name]) end
  end)

  it("takes what a caller puts there", function()
    metas.answered(meta, 200, HEAD)
    meta.pages, meta.headers = 3, nil
    assert.equal(3, meta.pages)
    assert.equal("r-1", meta.headers["x-request-id"])
  end)
end)

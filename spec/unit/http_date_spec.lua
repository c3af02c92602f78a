local http_date = require "instantly.http_date"

describe("a date of HTTP", function()
  it("is read in the form of today and in both older ones", function()
    -- The example of RFC 9110 in its three forms.
    assert.equal(784111777, http_date.parse "Sun, 06 Nov 1994 08:49:37 GMT")
    assert.equal(784111777, http_date.parse "Sun Nov  6 08:49:37 1994")
    assert.equal(1793521777, http_date.parse "Sunday, 01-Nov-26 08:29:37 GMT")
  end)

  it("agrees with the calendar of the system over leap years and ends of months", function()
    for moment = 0, 4102444800, 86400 * 17 + 3661 do
      local text = os.date("!%a, %d %b %Y %H:%M:%S GMT", moment)
      assert.equal(moment, http_date.parse(text), text)
    end
  end)

  it("is a whole number, as the clock of the system is", function()
    assert.equal("784111777", ("%d"):format(http_date.parse "Sun, 06 Nov 1994 08:49:37 GMT"))
  end)

  for _, text in ipairs{
    "", "soon", "7", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nox 1994 08:49:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
    "2026-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT x",
  } do
    it(("is not %q"):format(text), function() assert.is_nil(http_date.parse(text)) end)
  end
end)

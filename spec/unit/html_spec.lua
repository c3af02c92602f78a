local html = require "instantly.html"

describe("html.from_text", function()
  local function gives(expected, text) assert.equal(expected, html.from_text(text)) end

  it("makes paragraphs of blank lines and breaks of the others", function()
    gives("<p>one</p>", "one")
    gives("<p>one<br>two</p>", "one\ntwo")
    gives("<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree")
    gives("<p>one</p><p>two</p>", "one\n\n\n\ntwo")
  end)

  it("understands every line end", function()
    gives("<p>one<br>two</p><p>three</p>", "one\r\ntwo\r\n\r\nthree\r\n")
    gives("<p>one</p><p>two</p>", "one\r\rtwo\r")
    gives("<p>one</p><p>two</p>", "one\n\r\ntwo")
  end)

  it("drops blanks at the ends of lines, and blank lines at both ends", function()
    gives("<p>one<br>two</p>", "one  \ntwo\t \t")
    gives("<p>one</p><p>two</p>", "\n \n\none\n   \t\ntwo\n\n\n")
    gives("<p>a  b<br>  c</p>", "a  b\n  c")
  end)

  it("makes nothing of nothing", function()
    for _, text in ipairs{ "", " ", "\n", "\r\n\r\n", " \t\n \n", "\239\187\191" } do gives("", text) end
  end)

  it("escapes what HTML would take for its own", function()
    gives("<p>Q&amp;A &lt;b&gt; 3 &gt; 2</p>", "Q&A <b> 3 > 2")
    gives("<p>&amp;amp; &amp;lt;</p>", "&amp; &lt;")
    gives("<p>\"double\" and 'single'</p>", "\"double\" and 'single'")
    gives("<p>100% %1 %%</p>", "100% %1 %%")
  end)

  it("keeps variables and the link to unsubscribe", function()
    gives("<p>Hi {{firstName}},</p><p>{unsubscribe_link}</p>", "Hi {{firstName}},\n\n{unsubscribe_link}")
    gives("<p>{{RANDOM | Hi | Hello {{firstName}}}}</p>", "{{RANDOM | Hi | Hello {{firstName}}}}")
  end)

  it("keeps UTF-8, and takes off a byte order mark", function()
    gives("<p>Grüße, 東京 🎉<br>é</p>", "Grüße, 東京 🎉\né")
    gives("<p>x</p>", "\239\187\191x")
    gives("<p>a\194\160b</p>", "a\194\160b")
  end)

  it("keeps every character of a long text", function()
    local text = ("word & word\n"):rep(20000)
    local made = html.from_text(text)
    assert.equal(20000, select(2, made:gsub("word &amp; word", "")))
    assert.equal(19999, select(2, made:gsub("<br>", "")))
  end)

  it("is quick on a line of blanks alone", function()
    local started = os.clock()
    gives("<p>x" .. (" "):rep(20000) .. "y</p>", "x" .. (" "):rep(20000) .. "y")
    gives("", (" "):rep(100000))
    assert.is_true(os.clock() - started < 1)
  end)

  it("refuses what is no text", function()
    for _, given in ipairs{ 5, true, {} } do
      local ok, message = pcall(function() html.from_text(given) end)
      assert.is_false(ok)
      assert.matches("html_spec.lua:%d+: instantly.html.from_text: expected a text, got a " .. type(given), message)
    end
    assert.error_matches(function() html.from_text() end, "got a nil")
  end)
end)

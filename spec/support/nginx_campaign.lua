--- Inside nginx: the text of a campaign, as the service would give it.
local page = require("instantly").new{ base_url = "mock:" }.campaigns:list{ limit = 1 }
return page.items[1]:json()

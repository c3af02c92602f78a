--- Time zones that the service does not take, and what stands in for them.
--
-- It takes a closed list of about a hundred zones and answers 400 to every other (the API file: Timezone);
-- New York, London, Paris and Los Angeles are not in it. A zone of the list whose clock always shows the same
-- is as good. Which ones do was worked out from the tz database 2026c: equal offsets at every half hour
-- from August 2026 to the end of 2030. spec/meta/zones_spec.lua compares the year 2025 with the system's data.
local zones = {}

--- Zone of the list -> the zones that have its offsets and its dates of change.
local TWINS = {
  ["Africa/Abidjan"] = [[
    Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar Africa/Freetown Africa/Lome
    Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou Africa/Sao_Tome Africa/Timbuktu Atlantic/Reykjavik
    Atlantic/St_Helena Etc/GMT Etc/UTC GMT UTC ]],
  ["Africa/Addis_Ababa"] = [[
    Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi
    Indian/Antananarivo Indian/Comoro Indian/Mayotte ]],
  ["Africa/Algiers"] = [[
    Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda
    Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo Africa/Tunis ]],
  ["Africa/Blantyre"] = [[
    Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg Africa/Juba Africa/Khartoum Africa/Kigali
    Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane ]],
  ["Africa/Casablanca"] = "Africa/El_Aaiun",
  ["America/Anchorage"] = "America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat US/Alaska",
  ["America/Anguilla"] = [[
    America/Antigua America/Aruba America/Barbados America/Blanc-Sablon America/Curacao America/Dominica
    America/Grenada America/Guadeloupe America/Kralendijk America/Lower_Princes America/Marigot America/Martinique
    America/Montserrat America/Port_of_Spain America/Puerto_Rico America/Santo_Domingo America/St_Barthelemy
    America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola America/Virgin ]],
  ["America/Argentina/La_Rioja"] = [[
    America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia
    America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/Mendoza America/Argentina/Rio_Gallegos
    America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman
    America/Argentina/Ushuaia America/Buenos_Aires America/Catamarca America/Cordoba America/Jujuy America/Mendoza
    America/Rosario ]],
  ["America/Bahia"] = "America/Fortaleza America/Maceio America/Recife America/Santarem",
  ["America/Bahia_Banderas"] = "America/Merida America/Mexico_City America/Monterrey Mexico/General",
  ["America/Belize"] = [[
    America/Costa_Rica America/El_Salvador America/Guatemala America/Managua America/Tegucigalpa Pacific/Galapagos ]],
  ["America/Bogota"] = [[
    America/Atikokan America/Cancun America/Cayman America/Coral_Harbour America/Eirunepe America/Guayaquil
    America/Jamaica America/Lima America/Panama America/Porto_Acre America/Rio_Branco Brazil/Acre ]],
  ["America/Boise"] = "America/Cambridge_Bay America/Ciudad_Juarez America/Denver America/Shiprock US/Mountain",
  ["America/Campo_Grande"] = [[
    America/Boa_Vista America/Cuiaba America/La_Paz America/Manaus America/Porto_Velho Brazil/West ]],
  ["America/Caracas"] = "America/Guyana",
  ["America/Chicago"] = [[
    America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN America/Matamoros America/Menominee
    America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Ojinaga
    America/Rainy_River America/Rankin_Inlet America/Resolute America/Winnipeg Canada/Central US/Central
    US/Indiana-Starke ]],
  ["America/Creston"] = [[
    America/Dawson_Creek America/Fort_Nelson America/Hermosillo America/Mazatlan America/Phoenix America/Vancouver
    Canada/Pacific Mexico/BajaSur US/Arizona ]],
  ["America/Dawson"] = "America/Whitehorse Canada/Yukon",
  ["America/Detroit"] = [[
    America/Fort_Wayne America/Grand_Turk America/Indiana/Indianapolis America/Indiana/Petersburg
    America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Iqaluit
    America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville America/Montreal America/Nassau
    America/New_York America/Nipigon America/Pangnirtung America/Port-au-Prince America/Thunder_Bay America/Toronto
    Canada/Eastern US/East-Indiana US/Eastern US/Michigan ]],
  ["America/Glace_Bay"] = [[
    America/Goose_Bay America/Halifax America/Moncton America/Thule Atlantic/Bermuda Canada/Atlantic ]],
  ["America/Godthab"] = "America/Nuuk",
  ["America/Montevideo"] = [[
    America/Coyhaique America/Punta_Arenas Antarctica/Palmer Antarctica/Rothera Atlantic/Stanley ]],
  ["America/Noronha"] = "Atlantic/South_Georgia Brazil/DeNoronha",
  ["America/Regina"] = "America/Edmonton America/Swift_Current Canada/Mountain Canada/Saskatchewan",
  ["America/Santiago"] = "Chile/Continental",
  ["America/Sao_Paulo"] = "America/Belem America/Cayenne America/Paramaribo Brazil/East",
  ["America/St_Johns"] = "Canada/Newfoundland",
  ["Antarctica/DumontDUrville"] = [[
    Asia/Ust-Nera Asia/Vladivostok Pacific/Chuuk Pacific/Guam Pacific/Port_Moresby Pacific/Saipan Pacific/Truk
    Pacific/Yap ]],
  ["Arctic/Longyearbyen"] = "Atlantic/Jan_Mayen Europe/Oslo",
  ["Asia/Aden"] = "Antarctica/Syowa Asia/Kuwait Asia/Riyadh",
  ["Asia/Baghdad"] = "Asia/Bahrain Asia/Qatar",
  ["Asia/Brunei"] = "Asia/Kuala_Lumpur Asia/Kuching Asia/Makassar Asia/Singapore Asia/Ujung_Pandang",
  ["Asia/Chita"] = "Asia/Khandyga Asia/Yakutsk",
  ["Asia/Choibalsan"] = "Asia/Ulaanbaatar Asia/Ulan_Bator",
  ["Asia/Dhaka"] = "Asia/Bishkek Asia/Dacca Asia/Kashgar Asia/Omsk Asia/Thimbu Asia/Thimphu Asia/Urumqi Indian/Chagos",
  ["Asia/Dili"] = "Asia/Jayapura Asia/Tokyo Pacific/Palau",
  ["Asia/Dubai"] = "Asia/Muscat",
  ["Asia/Hong_Kong"] = "Antarctica/Casey Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao Asia/Macau Asia/Shanghai",
  ["Asia/Jerusalem"] = "Asia/Tel_Aviv",
  ["Asia/Karachi"] = [[
    Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Ashkhabad Asia/Atyrau Asia/Dushanbe Asia/Oral
    Asia/Qostanay Asia/Qyzylorda Asia/Samarkand Asia/Tashkent Indian/Kerguelen Indian/Maldives ]],
  ["Asia/Kathmandu"] = "Asia/Katmandu",
  ["Asia/Kolkata"] = "Asia/Calcutta",
  ["Asia/Krasnoyarsk"] = [[
    Asia/Bangkok Asia/Barnaul Asia/Ho_Chi_Minh Asia/Hovd Asia/Jakarta Asia/Novosibirsk Asia/Phnom_Penh
    Asia/Pontianak Asia/Saigon Asia/Tomsk Asia/Vientiane Indian/Christmas ]],
  ["Asia/Nicosia"] = "Asia/Famagusta Europe/Nicosia",
  ["Asia/Pyongyang"] = "Asia/Seoul",
  ["Asia/Rangoon"] = "Asia/Yangon Indian/Cocos",
  ["Asia/Sakhalin"] = [[
    Asia/Magadan Asia/Srednekolymsk Pacific/Bougainville Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae
    Pacific/Noumea Pacific/Pohnpei Pacific/Ponape ]],
  ["Asia/Taipei"] = "Asia/Manila",
  ["Atlantic/Canary"] = "Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira",
  ["Australia/Adelaide"] = "Australia/Broken_Hill Australia/South Australia/Yancowinna",
  ["Australia/Brisbane"] = "Australia/Lindeman Australia/Queensland",
  ["Australia/Darwin"] = "Australia/North",
  ["Australia/Melbourne"] = [[
    Australia/ACT Australia/Canberra Australia/Hobart Australia/NSW Australia/Sydney Australia/Tasmania
    Australia/Victoria ]],
  ["Australia/Perth"] = "Australia/West",
  ["Etc/GMT+10"] = "Pacific/Honolulu Pacific/Johnston Pacific/Rarotonga Pacific/Tahiti US/Hawaii",
  ["Etc/GMT+11"] = "Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa",
  ["Etc/GMT-12"] = [[
    Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis ]],
  ["Europe/Astrakhan"] = "Europe/Samara Europe/Saratov Europe/Ulyanovsk",
  ["Europe/Belgrade"] = [[
    Europe/Amsterdam Europe/Andorra Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen
    Europe/Copenhagen Europe/Gibraltar Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Paris
    Europe/Prague Europe/Rome Europe/San_Marino Europe/Stockholm Europe/Vaduz Europe/Vatican Europe/Vienna
    Europe/Warsaw Europe/Zurich ]],
  ["Europe/Bucharest"] = "Europe/Athens Europe/Chisinau Europe/Sofia Europe/Tiraspol",
  ["Europe/Helsinki"] = [[
    Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Riga Europe/Tallinn Europe/Uzhgorod Europe/Vilnius
    Europe/Zaporozhye ]],
  ["Europe/Isle_of_Man"] = "Europe/Belfast Europe/Dublin Europe/Guernsey Europe/Jersey Europe/Lisbon Europe/London",
  ["Europe/Istanbul"] = "Asia/Istanbul",
  ["Europe/Kirov"] = "Europe/Minsk Europe/Moscow Europe/Simferopol Europe/Volgograd",
  ["Europe/Sarajevo"] = "Europe/Ljubljana Europe/Podgorica Europe/Skopje Europe/Tirane Europe/Zagreb",
  ["Indian/Mahe"] = "Indian/Mauritius Indian/Reunion",
  ["Pacific/Apia"] = "Pacific/Enderbury Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu",
  ["Pacific/Auckland"] = "Antarctica/McMurdo Antarctica/South_Pole",
}

local PACIFIC = "%s keeps UTC-7 all year: from November to March its 09:00 is 08:00 in %s, an hour early"

--- Zones without a twin, and the zone of the list that is right for a part of the year.
local NEAR = {
  ["America/Los_Angeles"] = "America/Dawson", ["US/Pacific"] = "America/Dawson",
  ["America/Tijuana"] = "America/Dawson", ["America/Ensenada"] = "America/Dawson",
  ["America/Santa_Isabel"] = "America/Dawson", ["Mexico/BajaNorte"] = "America/Dawson",
}

--- Twins that have not always been twins: computers with older zone data disagree.
local LATELY = {
  ["America/Vancouver"] = "British Columbia has kept UTC-7 since March 2026", -- tz database 2026b
  ["Canada/Pacific"] = "British Columbia has kept UTC-7 since March 2026",
  ["America/Edmonton"] = "Alberta has kept UTC-6 since March 2026", -- tz database 2026c
  ["Canada/Mountain"] = "Alberta has kept UTC-6 since March 2026",
}

--- What people write for a zone, and what they can write instead. Nothing is picked for them: it would be
--- wrong for a part of the year, or it is not clear which place is meant.
local INSTEAD = {
  EST = "America/New_York, or America/Panama for UTC-5 all year", EDT = "America/New_York",
  CST = "America/Chicago", CDT = "America/Chicago", PST = "America/Los_Angeles", PDT = "America/Los_Angeles",
  MST = "America/Denver, or America/Phoenix for UTC-7 all year", MDT = "America/Denver",
  BST = "Europe/London", CET = "Europe/Paris", CEST = "Europe/Paris", EET = "Europe/Athens",
  WET = "Europe/Lisbon", IST = "Asia/Kolkata", JST = "Asia/Tokyo", AEST = "Australia/Sydney",
  ["America/Adak"] = "Etc/GMT+10, an hour behind in summer",
  ["America/Havana"] = "America/Detroit, the same but for the nights in which clocks change",
  ["America/Inuvik"] = "America/Boise until the Northwest Territories follow Alberta, then America/Regina",
  ["America/Yellowknife"] = "America/Boise until the Northwest Territories follow Alberta, then America/Regina",
  ["America/Miquelon"] = "America/Noronha, an hour ahead in winter",
  ["Asia/Gaza"] = "Asia/Beirut, the same but for some days in spring and autumn",
  ["Asia/Hebron"] = "Asia/Beirut, the same but for some days in spring and autumn",
  ["Atlantic/Azores"] = "Africa/Abidjan, an hour ahead in winter",
  ["Australia/Eucla"] = "Asia/Dili, a quarter of an hour ahead",
  ["Australia/Lord_Howe"] = "Asia/Sakhalin, half an hour ahead in winter",
  ["Pacific/Chatham"] = "Pacific/Auckland, three quarters of an hour behind",
  ["Pacific/Easter"] = "America/Bogota, an hour ahead in winter",
  ["Pacific/Gambier"] = "Etc/GMT+10, an hour behind",
  ["Pacific/Kiritimati"] = "Etc/GMT-13, an hour behind",
  ["Pacific/Marquesas"] = "Etc/GMT+10, half an hour behind",
  ["Pacific/Norfolk"] = "Asia/Sakhalin, an hour behind in summer",
  ["Pacific/Pitcairn"] = "America/Dawson, an hour ahead",
}

local twin_of -- zone -> zone of the list; made when it is first asked for

local function twins()
  if twin_of then return twin_of end
  twin_of = {}
  for twin, names in pairs(TWINS) do
    for name in names:gmatch("%S+") do twin_of[name] = twin end
  end
  return twin_of
end

--- What stands in for a zone that is not in the list.
---@param zone string
---@return string? stand_in a zone of the list
---@return boolean? exact its clock always shows the same
---@return string? note what is to be known about it
function zones.stand_in(zone)
  local twin = twins()[zone]
  if twin then return twin, true, LATELY[zone] end
  local near = NEAR[zone]
  if near then return near, false, PACIFIC:format(near, zone) end
end

--- What to write instead of a name that nothing stands in for.
---@param zone string
---@return string?
function zones.instead(zone)
  return INSTEAD[zone]
end

--- Every zone that something stands in for.
---@return string[] sorted
function zones.names()
  local names = {}
  for _, source in ipairs{ twins(), NEAR } do
    for name in pairs(source) do names[#names + 1] = name end
  end
  table.sort(names)
  return names
end

return zones

--- The one place that states the version; the rockspec, the changelog and the user agent follow it.
return "0.1.0"

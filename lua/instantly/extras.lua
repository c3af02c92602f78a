--- Methods that are more than one operation: of a collection (`client.leads:import(rows, …)`) and of a record
-- (`campaign:activate_and_wait{…}`). Group -> method -> the module that has a function of that name:
--
--   (collection, what it is about: the first argument or the record itself, options) -> results
--
-- One function may serve both. The module is loaded when the method is first called. `arguments`: the method of the
-- record takes a table of them before the options, as operations do.
return {
  collection = {
    background_jobs = { wait = "instantly.jobs" },
    email_verifications = { verify_and_wait = "instantly.verification" },
    leads = { import = "instantly.import" },
  },
  record = {
    background_jobs = { wait = "instantly.jobs" },
    campaigns = {
      preflight = "instantly.preflight",
      activate_and_wait = "instantly.launch",
    },
    emails = { reply = { "instantly.reply", arguments = true } },
  },
}

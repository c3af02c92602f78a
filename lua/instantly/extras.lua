--- Methods of entities that are more than one operation. Group -> method -> the module that has a function of
-- that name: (collection, record, …) -> results. Loaded when the method is first called.
return {
  campaigns = {
    preflight = "instantly.preflight",
    activate_and_wait = "instantly.launch",
  },
}

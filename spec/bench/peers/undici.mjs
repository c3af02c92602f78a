// undici's request, which keeps its connections in a global agent.
import { createRequire } from "node:module";
import { gets, serve } from "./frame.mjs";

const { request } = createRequire(process.cwd() + "/build/bench/")("undici");
const url = process.env.BASE + "/campaign.json";
const headers = { Authorization: "Bearer benchmark-key-0123456789", Accept: "application/json" };

async function get() {
  const { statusCode, body } = await request(url, { headers });
  if (statusCode !== 200) throw new Error(statusCode);
  return body.json();
}

serve(gets(get, Number(process.argv[2])));

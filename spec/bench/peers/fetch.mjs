// Node's own fetch.
import { gets, serve } from "./frame.mjs";

const url = process.env.BASE + "/campaign.json";
const headers = { Authorization: "Bearer benchmark-key-0123456789", Accept: "application/json" };

async function get() {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(response.status);
  return response.json();
}

serve(gets(get, Number(process.argv[2])));

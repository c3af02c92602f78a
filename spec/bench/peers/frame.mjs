// The frame of a program for Node that is measured, as ../frame.lua is that of a Lua program.
import { createInterface } from "node:readline";

export async function serve(work) {
  console.log("ready");
  for await (const line of createInterface({ input: process.stdin })) {
    const count = Number(line);
    if (count === 0) break;
    const before = process.cpuUsage();
    await work(count);
    const { user, system } = process.cpuUsage(before);
    console.log(((user + system) / 1e6).toFixed(6));
  }
  process.exit();
}

// Calls `get` count times, `width` at the same time, and looks at what it gives.
export function gets(get, width) {
  return async (count) => {
    let left = count;
    const one = async () => {
      while (left-- > 0) {
        const campaign = await get();
        if (!(campaign.name && campaign.status === 1 && campaign.daily_limit)) throw new Error("not the campaign");
      }
    };
    await Promise.all(Array.from({ length: width }, one));
  };
}

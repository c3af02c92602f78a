// JSON.parse, decoding the page.
import { serve } from "./frame.mjs";

const text = await (await fetch(process.env.BASE + "/page-1")).text();

serve((count) => {
  for (let i = 0; i < count; i++) {
    if (JSON.parse(text).items.length !== 100) throw new Error("not the page");
  }
});

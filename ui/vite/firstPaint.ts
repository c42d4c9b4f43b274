// The window paints nothing before its script has put something up: an empty frame first would be seen as a flash, and what
// is drawn would wait until that frame is through.

import type { Plugin } from "vite";

export function firstPaint(): Plugin {
  return {
    name: "evenkeel-first-paint",
    transformIndexHtml: { order: "post", handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"') },
  };
}

// Who may use whom in the UI: lib knows no feature, a feature knows no other feature, routes join them.
// Only lib/api/tauri.ts talks to the window.
import path from "node:path";

const SOURCE = path.resolve(import.meta.dirname, "../src");

/** The tier of a file below src: ["lib", "ui"], ["features", "day"], ["routes"] … */
function tierOf(file) {
  return path.relative(SOURCE, file).split(path.sep);
}

function resolve(specifier, importer) {
  const alias = /^\$(lib|features|routes)(\/|$)/.exec(specifier);
  if (alias) return path.join(SOURCE, specifier.slice(1));
  if (specifier.startsWith(".")) return path.resolve(path.dirname(importer), specifier);
  return null;
}

/** The sentence that refuses an import, or null where it is fine. */
export function refusal(specifier, importer) {
  const [tier, room] = tierOf(importer);
  if (specifier.startsWith("@tauri-apps/") && path.relative(SOURCE, importer) !== path.join("lib", "api", "tauri.ts")) {
    return "Only lib/api/tauri.ts talks to the window. Go through the backend.";
  }
  const target = resolve(specifier, importer);
  if (!target) return null;
  const [targetTier, targetRoom] = tierOf(target);
  if (tier === "lib" && (targetTier === "features" || targetTier === "routes")) return "lib knows no feature and no screen.";
  if (tier === "features" && targetTier === "routes") return "A feature knows no screen. Let the screen hand it in.";
  if (tier === "features" && targetTier === "features" && targetRoom !== room) {
    return `features/${room} may not use features/${targetRoom}. Join them in routes, or move what is shared to lib.`;
  }
  return null;
}

const rule = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const check = (node) => {
      if (!node.source || typeof node.source.value !== "string") return;
      const message = refusal(node.source.value, context.filename);
      if (message) context.report({ node: node.source, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

export default { rules: { arrows: rule } };

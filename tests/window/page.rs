//! The few scripts that run inside the page.

/// `(role, name)`: the first visible element of that role whose accessible name begins with `name`; an exact name
/// wins.
pub const FIND: &str = r#"
const [role, name] = arguments;
axe.setup(document);
try {
  const implied = {
    button: "button, input[type=button], input[type=submit], summary", link: "a[href]", heading: "h1,h2,h3,h4,h5,h6",
    textbox: "input:not([type]), input[type=text], input[type=search], textarea", checkbox: "input[type=checkbox]",
    radio: "input[type=radio]", combobox: "select", spinbutton: "input[type=number]", dialog: "dialog",
    navigation: "nav", main: "main", complementary: "aside", list: "ul, ol", listitem: "li", searchbox: "input[type=search]",
    table: "table", row: "tr", option: "option",
  }[role];
  const selector = [`[role="${role}"]`, implied].filter(Boolean).join(", ");
  const shown = (el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility !== "hidden";
  let begins = null;
  for (const el of document.querySelectorAll(selector)) {
    const own = el.getAttribute("role");
    if ((own && own !== role) || !shown(el)) continue;
    const called = axe.commons.text.accessibleText(el).replace(/\s+/g, " ").trim();
    if (called === name) return el;
    if (!begins && called.startsWith(name)) begins = el;
  }
  return begins;
} finally {
  axe.teardown();
}
"#;

/// `(command, args, done)`: what the page's own door answers.
pub const CALL: &str = r#"
const [name, args, done] = arguments;
const inside = window.__TAURI_INTERNALS__;
const onProgress = `__CHANNEL__:${inside.transformCallback(() => {})}`;
inside.invoke("call", { name, args, onProgress })
  .then((reply) => done({ reply }), (refused) => done({ refused }));
"#;

/// `(event, done)`: remembers what the window says with it.
pub const LISTEN: &str = r#"
const [event, done] = arguments;
const inside = window.__TAURI_INTERNALS__;
window.heardByTest ??= {};
const handler = inside.transformCallback((said) => (window.heardByTest[event] = { payload: said.payload }));
inside.invoke("plugin:event|listen", { event, target: { kind: "Any" }, handler }).then(() => done(null), done);
"#;

/// `(done)`: fonts are there, nothing moves any more, and the last frame is painted.
pub const REST: &str = r#"
const done = arguments[arguments.length - 1];
document.fonts.ready
  .then(() => Promise.all(document.getAnimations().map((a) => a.finished.catch(() => null))))
  .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(null))));
"#;

/// `(done)`: one line for each element that breaks a rule.
pub const AXE: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"] }).then(
  (found) => done(found.violations.flatMap((v) => v.nodes.map((n) =>
    `${v.id} (${v.impact}): ${n.target.join(" ")}: ${n.failureSummary.replace(/\s+/g, " ")}`))),
  (error) => done(String(error)));
"#;

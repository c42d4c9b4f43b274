//! A page as one HTML file that needs nothing else: no script, no link, no font from elsewhere. It prints to A4.

use super::figure::{self, Anchor, Drawing};
use super::sheet::{Paint, Tint};
use super::typeface::Weight;
use super::{Page, Part, Section, lines, told};

/// Ink on paper, as the printed brief: what is on the screen is what is printed.
const STYLE: &str = "\
@page { size: A4; margin: 18mm 20mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #1c2024; }
body { max-width: 170mm; margin: 12mm auto; padding: 0 6mm; overflow-wrap: anywhere;
  font: 10.5pt/1.5 Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
h1 { font-size: 18pt; line-height: 1.25; font-weight: 600; margin: 0 0 1mm; }
h2 { font-size: 11pt; font-weight: 600; margin: 7mm 0 2mm; padding-top: 3mm; border-top: 1px solid #d9dde1;
  break-after: avoid; }
h1, h2, p, li, td, blockquote, figcaption { unicode-bidi: plaintext; text-align: start; }
p { margin: 0 0 2.5mm; white-space: pre-line; }
.line, .beside, footer, figcaption { color: #5b646d; font-size: 9pt; }
ul { margin: 0 0 2.5mm; padding-left: 5mm; }
li { margin: 0 0 1.5mm; white-space: pre-line; break-inside: avoid; }
.beside { margin-left: 1.5mm; }
figure { margin: 0 0 3.5mm; padding-left: 4mm; border-left: 2px solid #0b7d7d; break-inside: avoid; }
blockquote { margin: 0; white-space: pre-line; }
table { border-collapse: collapse; margin: 0 0 3mm; }
td { padding: 1mm 6mm 1mm 0; vertical-align: baseline; }
td.count { font-weight: 600; font-size: 13pt; text-align: right; padding-right: 4mm;
  font-variant-numeric: tabular-nums; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 9mm; align-items: start; border-top: 1px solid #d9dde1;
  margin-top: 6mm; }
.columns { font-size: 8.8pt; line-height: 1.4; }
.columns h2 { margin-top: 4mm; }
.columns > div > section:first-child h2 { margin-top: 0; border-top: 0; }
.columns p { margin: 0 0 1.6mm; }
@media screen and (max-width: 36rem) { .columns { grid-template-columns: 1fr; } }
strong { font-weight: 600; }
svg { display: block; width: 100%; margin: 1mm 0 3mm; }
footer { margin-top: 8mm; padding-top: 3mm; border-top: 1px solid #d9dde1; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
";

/// The page as HTML, which ends with a line end.
pub fn html(page: &Page) -> String {
    let mut body = format!("<h1>{}</h1>\n", inline(&page.title));
    if !page.line.is_empty() {
        body.push_str(&format!("<p class=\"line\">{}</p>\n", inline(&page.line)));
    }
    body.push_str(&sections(page.told(), WIDE));
    if !page.foot.is_empty() {
        body.push_str(&format!("<footer>{}</footer>\n", inline(&page.foot)));
    }
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        inline(&page.title)
    )
}

/// How wide a drawing is across the page and in a column, in points.
const WIDE: f32 = 480.0;
const HALF: f32 = 228.0;

fn sections<'s>(told: impl Iterator<Item = &'s Section>, width: f32) -> String {
    let mut written = String::new();
    for section in told {
        written.push_str("<section>\n");
        if !section.heading.is_empty() {
            written.push_str(&format!("<h2>{}</h2>\n", inline(&section.heading)));
        }
        written.extend(section.parts.iter().map(|one| part(one, width)));
        written.push_str("</section>\n");
    }
    written
}

fn part(part: &Part, width: f32) -> String {
    match part {
        Part::Paragraph(text) => format!("<p>{}</p>\n", broken(text)),
        Part::List(items) => {
            let item = |(text, beside): &(String, String)| {
                let beside = if beside.is_empty() {
                    String::new()
                } else {
                    format!(" <span class=\"beside\">{}</span>", inline(beside))
                };
                format!("<li>{}{beside}</li>\n", broken(text))
            };
            format!("<ul>\n{}</ul>\n", items.iter().map(item).collect::<String>())
        }
        Part::Quote { words, source } => {
            let source = if source.is_empty() {
                String::new()
            } else {
                format!("<figcaption>{}</figcaption>", inline(source))
            };
            format!("<figure><blockquote>{}</blockquote>{source}</figure>\n", broken(words))
        }
        Part::Counts(counts) => {
            let row = |(what, count): &(String, String)| {
                format!("<tr><td class=\"count\">{}</td><td>{}</td></tr>\n", inline(count), inline(what))
            };
            format!("<table>\n{}</table>\n", counts.iter().map(row).collect::<String>())
        }
        Part::Named(pairs) => {
            let pair = |(name, text): &(String, String)| {
                format!("<p><strong>{}</strong> {}</p>\n", inline(name), broken(text))
            };
            pairs.iter().map(pair).collect::<String>()
        }
        Part::Columns(left, right) if told(left).next().is_none() || told(right).next().is_none() => {
            sections(told(left).chain(told(right)), WIDE)
        }
        Part::Columns(left, right) => format!(
            "<div class=\"columns\">\n<div>\n{}</div>\n<div>\n{}</div>\n</div>\n",
            sections(told(left), HALF),
            sections(told(right), HALF)
        ),
        Part::Days(days) => svg(&figure::days(days, width), width, "Contacts by day"),
        Part::Lanes(days) => {
            let said: Vec<String> = days.iter().map(|day| format!("{}: {}", day.day, day.words())).collect();
            svg(&figure::lanes(days, width), width, &said.join("; "))
        }
        Part::Share(front) => {
            svg(&figure::share(*front, width), width, &format!("{front} % on the front line"))
        }
    }
}

/// A drawing, with what it says for who does not see it.
fn svg(drawing: &Drawing, width: f32, said: &str) -> String {
    let mut drawn = format!(
        "<svg viewBox=\"0 0 {width} {}\" role=\"img\" aria-label=\"{}\">\n",
        drawing.height,
        inline(said)
    );
    let fill = |(red, green, blue): (u8, u8, u8)| format!("#{red:02x}{green:02x}{blue:02x}");
    for bar in &drawing.bars {
        let (x, y, width, height) = (bar.x, bar.y, bar.width, bar.height);
        let fill = fill(bar.paint.rgb());
        drawn.push_str(&format!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\"/>\n"
        ));
    }
    for label in &drawing.labels {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
        };
        let weight = if label.weight == Weight::SemiBold { 600 } else { 400 };
        let fill = if label.tint == Tint::Ink { fill(Paint::Ink.rgb()) } else { "#5b646d".to_owned() };
        drawn.push_str(&format!(
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"{}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" \
             fill=\"{fill}\">{}</text>\n",
            label.x,
            label.y,
            label.size,
            inline(&label.text)
        ));
    }
    format!("{drawn}</svg>\n")
}

/// Each line as its own; the style keeps the ends of lines.
fn broken(text: &str) -> String {
    lines(text).iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\n")
}

fn inline(text: &str) -> String {
    escaped(&lines(text).join(" "))
}

/// Text in which nothing is markup, in an element and in an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

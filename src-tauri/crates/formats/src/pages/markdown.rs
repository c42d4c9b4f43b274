//! A page as Markdown (CommonMark 0.31). Text is escaped, so that none of it acts as markup.

use super::{DayBar, Page, Part, Section, lines, told};

/// The page as Markdown, which ends with a line end.
pub fn markdown(page: &Page) -> String {
    let mut blocks = vec![format!("# {}", inline(&page.title))];
    if !page.line.is_empty() {
        blocks.push(inline(&page.line));
    }
    sections(page.told(), &mut blocks);
    if !page.foot.is_empty() {
        blocks.push(format!("---\n\n{}", inline(&page.foot)));
    }
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

fn sections<'s>(sections_told: impl Iterator<Item = &'s Section>, blocks: &mut Vec<String>) {
    for section in sections_told {
        if !section.heading.is_empty() {
            blocks.push(format!("## {}", inline(&section.heading)));
        }
        for part in &section.parts {
            if let Part::Columns(left, right) = part {
                sections(told(left).chain(told(right)), blocks);
            } else {
                blocks.push(written(part));
            }
        }
    }
}

fn written(part: &Part) -> String {
    match part {
        Part::Paragraph(text) => broken(text, ""),
        Part::List(items) => {
            let item = |(text, beside): &(String, String)| {
                let beside = if beside.is_empty() { String::new() } else { format!(" ({})", inline(beside)) };
                format!("- {}{beside}", broken(text, "  "))
            };
            items.iter().map(item).collect::<Vec<_>>().join("\n")
        }
        Part::Quote { words, source } => {
            let mut quote = format!("> {}", broken(words, "> "));
            if !source.is_empty() {
                quote.push_str(&format!("\n>\n> {}", inline(source)));
            }
            quote
        }
        Part::Counts(counts) => {
            let row = |(what, count): &(String, String)| format!("| {} | {} |", inline(what), inline(count));
            let rows = counts.iter().map(row).collect::<Vec<_>>().join("\n");
            format!("| | |\n|---|---:|\n{rows}")
        }
        Part::Named(pairs) => {
            pairs.iter().map(|(name, text)| named(name, text)).collect::<Vec<_>>().join("\n")
        }
        Part::Lanes(days) => {
            days.iter().map(|day| named(&day.day, &day.words())).collect::<Vec<_>>().join("\n")
        }
        Part::Days(days) => by_day(days),
        // Its sections are written one by one, and a share is drawn alone.
        Part::Columns(..) | Part::Share(_) => String::new(),
    }
}

/// An item that begins with its name.
fn named(name: &str, text: &str) -> String {
    format!("- **{}** {}", inline(name), broken(text, "  ")).trim_end().to_owned()
}

/// A column a day.
fn by_day(days: &[DayBar]) -> String {
    let row = |name: &str, cell: &dyn Fn(&DayBar) -> String| {
        let cells: Vec<String> = days.iter().map(cell).collect();
        format!("| {name} | {} |", cells.join(" | "))
    };
    let count = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |count| count.to_string());
    let mut rows = vec![row("", &|day| inline(&day.day)), row("---", &|_| "---:".to_owned())];
    rows.push(row("contacts", &|day| count(day.came)));
    if days.iter().any(|day| day.expected.is_some()) {
        rows.push(row("expected", &|day| count(day.expected)));
    }
    rows.join("\n")
}

/// A text of several lines, each kept as its own; `indent` stands before all but the first.
fn broken(text: &str, indent: &str) -> String {
    let lines: Vec<String> = lines(text).iter().map(|line| escaped(line)).collect();
    lines.join(&format!("\\\n{indent}"))
}

/// A text on one line.
fn inline(text: &str) -> String {
    escaped(&lines(text).join(" "))
}

/// A line in which nothing is markup: wherever punctuation could be, it is escaped.
fn escaped(line: &str) -> String {
    let mut out = String::new();
    let ordered = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let number = line.len() - ordered.len();
    for (at, letter) in line.char_indices() {
        let marks = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
            // At the end of a heading these are taken for its closing marks.
            '#' if line[..at].ends_with(' ') && line[at..].bytes().all(|byte| byte == b'#') => true,
            // These mean something only where a line begins, or after its number.
            '#' | '+' | '-' | '=' | ':' => at == 0,
            '.' | ')' => number > 0 && at == number,
            // No address becomes a link by itself.
            '/' => line[..at].ends_with(':'),
            _ => false,
        };
        if marks {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

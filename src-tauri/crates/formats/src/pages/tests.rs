use super::*;

fn page() -> Page {
    Page {
        title: "Beside Tomasz Zieliński, chat".into(),
        line: "Tue 17 Nov, 10:15 to 11:16".into(),
        sections: vec![
            Section {
                heading: "Counts".into(),
                parts: vec![Part::Counts(vec![
                    ("contacts named".into(), "14".into()),
                    ("weeks".into(), "4".into()),
                ])],
            },
            Section {
                heading: "What was seen".into(),
                parts: vec![
                    Part::Paragraph("Łukasz, Çelik and “Ünal” paid 12 €.\nŻółw → naïve.".into()),
                    Part::List(vec![
                        ("The macro is slow".into(), "10:26".into()),
                        ("Done".into(), String::new()),
                    ]),
                    Part::Quote { words: "I gave up twice".into(), source: "chat 48164".into() },
                ],
            },
            Section { heading: "Nothing here".into(), parts: Vec::new() },
        ],
        foot: "3 private remarks stay here.".into(),
    }
}

/// A page of one paragraph.
fn one(text: &str) -> Page {
    Page {
        title: "One".into(),
        sections: vec![Section { heading: String::new(), parts: vec![Part::Paragraph(text.into())] }],
        ..Page::default()
    }
}

/// On a machine without fonts.
fn in_inter(page: &Page) -> Result<Pdf, crate::FormatError> {
    pdf(page, &Fonts::none())
}

/// The text of a PDF, its sheets apart; spaces between words as they were drawn.
fn read(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
    numbers.iter().map(|number| document.extract_text(&[*number]).unwrap()).collect()
}

#[test]
fn markdown_has_the_parts_in_order() {
    assert_eq!(
        markdown(&page()),
        "# Beside Tomasz Zieliński, chat\n\nTue 17 Nov, 10:15 to 11:16\n\n## Counts\n\n| | |\n|---|---:|\n\
         | contacts named | 14 |\n| weeks | 4 |\n\n## What was seen\n\nŁukasz, Çelik and “Ünal” paid 12 €.\\\nŻółw → \
         naïve.\n\n- The macro is slow (10:26)\n- Done\n\n> I gave up twice\n>\n> chat 48164\n\n---\n\n3 private remarks \
         stay here.\n"
    );
}

#[test]
fn text_never_acts_as_markdown() {
    for (text, escaped) in [
        ("# no heading", "\\# no heading"),
        ("a *b* _c_ `d`", "a \\*b\\* \\_c\\_ \\`d\\`"),
        ("- no item", "\\- no item"),
        ("1. no item", "1\\. no item"),
        ("[x](http://evil)", "\\[x\\](http:\\//evil)"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("a | b", "a \\| b"),
        ("=====", "\\====="),
        ("not closed ##", "not closed \\##"),
        ("C# and 3.14 - fine", "C# and 3.14 - fine"),
    ] {
        let written = markdown(&one(text));
        assert!(written.ends_with(&format!("\n\n{escaped}\n")), "{text}: {written}");
    }
}

#[test]
fn text_never_acts_as_html() {
    let text = "<script>alert('x')</script> & \"quoted\" <img src=x onerror=alert(1)>";
    let written = html(&Page { title: text.into(), line: text.into(), foot: text.into(), ..one(text) });
    assert!(!written.contains("<script") && !written.contains("<img"), "{written}");
    assert_eq!(written.matches("&lt;script&gt;alert(&#39;x&#39;)").count(), 5);
    assert!(
        written.contains("default-src 'none'")
            && !written.contains("http://")
            && !written.contains("https://")
    );
}

#[test]
fn what_turns_the_direction_of_text_is_left_out() {
    let text = "invoice \u{202e}fdp.exe\u{202c} \u{7}bell";
    for written in [markdown(&one(text)), html(&one(text))] {
        assert!(
            !written.contains(['\u{202e}', '\u{202c}', '\u{7}']) && written.contains("fdp.exe"),
            "{written}"
        );
    }
}

#[test]
fn a_pdf_holds_the_words_of_the_page_with_their_accents() {
    let written = in_inter(&page()).unwrap();
    assert!(written.bytes.starts_with(b"%PDF-") && (written.sheets, written.lacking) == (1, 0));
    let text = read(&written.bytes).concat();
    for words in [
        "Beside Tomasz Zieliński, chat",
        "Łukasz, Çelik and “Ünal” paid 12 €.",
        "Żółw → naïve.",
        "The macro is slow",
        "I gave up twice",
        "3 private remarks stay here.",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(!text.contains("Nothing here"));
    assert_eq!(in_inter(&page()).unwrap(), written, "the same page, the same bytes");
}

#[test]
fn letters_that_the_typeface_lacks_are_written_out_and_said() {
    let written = in_inter(&one("great 👍🏽 東京 \u{200d}ok")).unwrap();
    let text = read(&written.bytes).concat();
    assert_eq!(written.lacking, 3);
    assert!(text.contains("great [U+1F44D] [U+6771][U+4EAC] ok"), "{text}");
    assert!(text.contains("3 letters for which there was no font"), "{text}");
}

#[test]
fn a_long_page_goes_on_on_further_sheets_and_loses_nothing() {
    let mut long = page();
    let told =
        |number: usize| format!("Remark {number}: the export stops at row {number} and nobody knows why.");
    long.sections[1].parts = (0..120).map(|number| Part::Paragraph(told(number))).collect();
    let written = in_inter(&long).unwrap();
    let sheets = read(&written.bytes);
    assert_eq!(sheets.len(), written.sheets);
    assert!((3..=6).contains(&sheets.len()), "{}", sheets.len());
    let text = sheets.concat();
    for number in 0..120 {
        assert!(text.contains(&told(number)), "{number}");
    }
    assert!(sheets[1].contains(&format!("2 of {}", sheets.len())), "{}", sheets[1]);
}

#[test]
fn a_word_without_end_is_broken_and_stays_on_the_paper() {
    let word = "x".repeat(3000);
    let written = in_inter(&one(&word)).unwrap();
    let text: String = read(&written.bytes).concat();
    assert_eq!(text.matches('x').count(), 3000);
    let lines = line_break::wrap(&word, 100.0, &|place| place.len() as f32);
    assert!(lines.iter().all(|line| line.len() <= 100) && lines.len() == 30);
}

#[test]
fn lines_break_where_unicode_lets_them() {
    let wrap = |text: &str, width: f32| {
        let letters = |place: &std::ops::Range<usize>| text[place.clone()].chars().count() as f32;
        let lines = line_break::wrap(text, width, &letters);
        lines.into_iter().map(|line| text[line].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(wrap("one two three", 7.0), ["one two", "three"]);
    assert_eq!(wrap("12\u{a0}€ now", 6.0), ["12\u{a0}€", "now"], "a firm space keeps together");
    assert_eq!(wrap("well-known thing", 6.0), ["well-", "known", "thing"]);
    assert_eq!(
        wrap("e\u{301}e\u{301}e\u{301}", 2.0),
        ["e\u{301}", "e\u{301}", "e\u{301}"],
        "no accent alone"
    );
    assert_eq!(wrap("", 5.0), Vec::<String>::new());
}

/// A page with everything that stands side by side or is drawn.
fn brief(lines: usize) -> Page {
    let bar = |day: &str, came, expected| DayBar { day: day.into(), came, expected };
    let span = |from_min, to_min, kind, words: &str| LaneSpan { from_min, to_min, kind, words: words.into() };
    let monday = LaneDay {
        day: "Mon 23".into(),
        spans: vec![
            span(600, 720, LaneKind::Customers, "10:00 to 12:00 with customers"),
            span(780, 840, LaneKind::Beside, "13:00 to 14:00 beside Elif"),
            span(600, 630, LaneKind::Short, ""),
        ],
    };
    let of = |heading: &str, parts| Section { heading: heading.into(), parts };
    let lines = (0..lines).map(|line| format!("Line {line}")).collect::<Vec<_>>().join("\n");
    let left =
        vec![of("Done", vec![Part::Named(vec![("Also *done*".into(), lines)])]), of("None", Vec::new())];
    let right = vec![
        of(
            "How it went",
            vec![Part::Days(vec![bar("Mon", Some(347), Some(344)), bar("Tue", None, None)]), Part::Share(48)],
        ),
        of("Where", vec![Part::Lanes(vec![monday, LaneDay { day: "Tue 24".into(), spans: Vec::new() }])]),
    ];
    Page {
        title: "Week 47".into(),
        sections: vec![of("", vec![Part::Columns(left, right)])],
        ..Page::default()
    }
}

#[test]
fn what_is_drawn_is_written_in_markdown() {
    assert_eq!(
        markdown(&brief(2)),
        "# Week 47\n\n## Done\n\n- **Also \\*done\\*** Line 0\\\n  Line 1\n\n## How it went\n\n|  | Mon | Tue |\n\
         | --- | ---: | ---: |\n| contacts | 347 | – |\n| expected | 344 | – |\n\n## Where\n\n- **Mon 23** 10:00 to \
         12:00 with customers, 13:00 to 14:00 beside Elif\n- **Tue 24**\n"
    );
}

#[test]
fn columns_stand_side_by_side_on_one_sheet_and_under_each_other_where_they_are_too_long() {
    let short = pdf(&brief(20), &Fonts::none()).unwrap();
    let text = read(&short.bytes).concat();
    assert_eq!((short.sheets, short.lacking, sheets(&brief(20), &Fonts::none()).unwrap()), (1, 0, 1));
    for words in ["Line 19", "347", "344", "Mon 23", "with customers", "short of people", "Where"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let long = pdf(&brief(150), &Fonts::none()).unwrap();
    let text = read(&long.bytes).concat();
    assert!((3..=4).contains(&long.sheets), "{}", long.sheets);
    assert!((0..150).all(|line| text.contains(&format!("Line {line}"))) && text.contains("Where"));
}

#[test]
fn drawings_in_html_need_nothing_else_and_say_what_they_show() {
    let written = html(&brief(2));
    assert!(written.contains("<strong>Also *done*</strong> Line 0"), "{written}");
    assert_eq!(written.matches("<svg ").count(), 3);
    assert!(
        written.contains("aria-label=\"Mon 23: 10:00 to 12:00 with customers, 13:00 to 14:00 beside Elif; ")
    );
    assert!(written.contains("class=\"columns\"") && !written.contains("None"));
    let hostile = "\"><script>alert(1)</script>";
    let mut page = brief(1);
    page.sections.push(Section {
        heading: String::new(),
        parts: vec![
            Part::Lanes(vec![LaneDay { day: hostile.into(), spans: Vec::new() }]),
            Part::Days(vec![DayBar { day: hostile.into(), came: Some(1), expected: None }]),
            Part::Named(vec![(hostile.into(), hostile.into())]),
        ],
    });
    assert!(!html(&page).contains("<script"));
}

#[test]
fn a_name_that_fills_its_line_stands_over_its_text() {
    let named = |name: &str| Page {
        sections: vec![Section {
            heading: String::new(),
            parts: vec![Part::Named(vec![(name.to_owned(), "what they changed".into())])],
        }],
        ..Page::default()
    };
    for name in ["Elif Kaya", &"A name without end ".repeat(12), ""] {
        let text = read(&pdf(&named(name), &Fonts::none()).unwrap().bytes).concat();
        assert!(
            text.contains("what they changed") && text.contains(name.get(..9).unwrap_or_default()),
            "{text}"
        );
    }
}

#[test]
fn an_empty_page_is_still_a_page() {
    let empty = Page::default();
    assert_eq!(in_inter(&empty).unwrap().sheets, 1);
    assert!(html(&empty).contains("<h1></h1>") && markdown(&empty).starts_with('#'));
}

proptest::proptest! {
    #[test]
    fn any_text_becomes_a_page_in_every_format(text in "\\PC{0,200}|[ -~\\n]{0,200}") {
        let page = Page { title: text.clone(), line: text.clone(), foot: text.clone(), ..one(&text) };
        let written = html(&page);
        let inside = written.split("<main>").nth(1).unwrap_or_default();
        proptest::prop_assert!(!inside.contains("<script"));
        proptest::prop_assert!(markdown(&page).ends_with('\n'));
        proptest::prop_assert!(in_inter(&page).unwrap().sheets >= 1);
    }
}

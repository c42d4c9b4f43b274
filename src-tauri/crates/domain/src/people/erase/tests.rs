//! Names in texts, in every spelling; and what only looks like one.

use super::{FirstName, Identity};

fn identity(name: &str, others: &[&str]) -> Identity {
    Identity::new(
        &[name.to_owned()],
        &others.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(),
        false,
    )
}

fn erased(identity: &Identity, text: &str) -> String {
    identity.erased(text, None).unwrap_or_else(|| text.to_owned())
}

#[test]
fn a_name_goes_in_every_spelling_and_the_sentence_stays() {
    let tomasz = identity("Tomasz Zieliński-Brandt", &["Elif Kaya"]);
    for (text, left) in [
        ("@Tomasz knows the export", "Someone who left knows the export"),
        ("ask @tomasz's view", "ask someone who left's view"),
        ("ask TOMASZ ZIELINSKI-BRANDT now", "ask someone who left now"),
        ("ask Zieliński, Tomasz now", "ask someone who left now"),
        ("It broke. Tomasz fixed it", "It broke. Someone who left fixed it"),
        ("T. Zieliński-Brandt called", "Someone who left called"),
        ("Brandt said so", "Someone who left said so"),
        ("to tomasz.brandt2@team.example, please", "to someone who left, please"),
        ("login tzielinskibrandt", "login someone who left"),
        ("tomasz_zielinski", "Someone who left"),
        ("cafe\u{301} with Tomasz", "cafe\u{301} with someone who left"),
    ] {
        assert_eq!(erased(&tomasz, text), left, "{text}");
    }
    for text in ["Tomaszów is a town", "the brandts", "Elif Kaya", "", "t. b."] {
        assert_eq!(tomasz.erased(text, None), None, "{text}");
    }
}

#[test]
fn a_first_name_that_is_also_a_word_goes_where_it_is_a_mention_or_the_full_name() {
    let dev = identity("Dev Raman", &["Elif Kaya"]);
    assert_eq!(dev.first_name(), FirstName::Shared);
    for (text, left, stay) in [
        ("@Dev and the dev team", "Someone who left and the dev team", 1),
        ("DEV RAMAN asked dev", "Someone who left asked dev", 1),
        ("Raman's macro", "Someone who left's macro", 0),
        ("develop with Dev", "develop with Dev", 1),
        ("Raman, Dev and Raman dev", "Someone who left and someone who left dev", 1),
        ("D. Raman, dev.raman@team.example", "Someone who left, someone who left", 0),
    ] {
        assert_eq!(erased(&dev, text), left, "{text}");
        assert_eq!(dev.left_in(text), stay, "{text}");
    }
    let all = Identity::new(&["Dev Raman".to_owned()], &[], true);
    assert_eq!(
        (erased(&all, "develop with Dev"), all.left_in("with Dev")),
        ("develop with someone who left".into(), 0)
    );
}

#[test]
fn what_another_person_is_called_stays_theirs() {
    let elif = identity("Elif Kaya", &["Elif Aydın", "Mert Kaya"]);
    assert_eq!(elif.first_name(), FirstName::Shared);
    assert_eq!(elif.erased("Elif Aydın and Mert Kaya, @Elif", None), None);
    assert_eq!(erased(&elif, "@Elif Kaya beside Elif Aydın"), "Someone who left beside Elif Aydın");
}

#[test]
fn what_they_are_tied_to_means_them_by_their_first_name() {
    let dev = identity("Dev Raman", &[]).of_what_is_theirs();
    assert_eq!(
        erased(&dev, "Dev hangs up, the dev team knows"),
        "Someone who left hangs up, the dev team knows"
    );
    let elif = identity("Elif Kaya", &["Elif Aydın"]).of_what_is_theirs();
    assert_eq!(elif.erased("Elif said", None), None, "it may be the other one");
}

#[test]
fn a_name_made_of_two_words_is_one_where_both_have_capitals() {
    let will = identity("Will Grant", &[]);
    assert_eq!(erased(&will, "Will Grant will grant it"), "Someone who left will grant it");
    assert_eq!(will.erased("the grant will do, will I ask Grant?", None), None);
}

#[test]
fn a_genitive_without_an_apostrophe_names_them_too() {
    let elif = identity("Elif Kaya", &["Mert Demir"]);
    for (text, left) in [
        ("Elifs Notiz", "Someone who left’s Notiz"),
        ("elifs idea, ELIFS idea", "Someone who left’s idea, someone who left’s idea"),
        ("ask @elifs view", "ask someone who left’s view"),
        ("Elif’s and Elif's", "Someone who left’s and someone who left's"),
        ("Elif Kayas Makro, Kayas Makro", "Someone who left’s Makro, someone who left’s Makro"),
        ("É\u{301}lif and ÉLIF", "Someone who left and someone who left"),
    ] {
        assert_eq!(erased(&elif, text), left, "{text}");
    }
    for text in ["the kayas", "relifs", "elifsome", "Elifsen is a town", "kayaking"] {
        assert_eq!(elif.erased(text, None), None, "{text}");
    }
    let beside = identity("Ana Kaya", &["Anas Haddad"]);
    assert_eq!(beside.erased("Anas said", None), None, "that is someone else");
}

#[test]
fn a_short_name_inside_another_word_is_no_name() {
    for (name, texts) in [
        ("Ben Okafor", ["the benefit of bench and Benedict", "bens, ben and Ben", "bento@box.example"]),
        ("Al So", ["also, total, Alsolar", "als ob, so", "balso"]),
        ("Ida Lund", ["idaho and holiday, blunder", "lunds, the lund", "idala"]),
    ] {
        let who = identity(name, &[]);
        let touched: Vec<&str> = texts.into_iter().filter(|text| who.erased(text, None).is_some()).collect();
        let allowed = if name == "Ida Lund" { vec!["lunds, the lund"] } else { vec![] };
        assert_eq!(touched, allowed, "{name}");
    }
}

#[test]
fn an_address_goes_whatever_the_login_before_it() {
    let elif = identity("Elif Kaya", &["Mert Demir"]);
    for address in [
        "ekaya@team.example",
        "elif@team.example",
        "elif.kaya@team.example",
        "Elif_Kaya2@team.example",
        "elifk@mail.team.example",
        "kaya.elif@team.example",
    ] {
        assert_eq!(
            erased(&elif, &format!("to {address}, please")),
            "to someone who left, please",
            "{address}"
        );
    }
    for text in ["ekaya alone", "mdemir@team.example", "ek@team.example", "kayak@team.example"] {
        assert_eq!(elif.erased(text, None), None, "{text}");
    }
}

#[test]
fn earlier_names_go_too() {
    let elif = Identity::new(&["Elif Aydın".to_owned(), "Elif Kaya".to_owned()], &[], false);
    assert_eq!(
        erased(&elif, "Renamed Elif Kaya to Elif Aydin"),
        "Renamed someone who left to someone who left"
    );
}

#[test]
fn a_text_stays_within_its_room() {
    let elif = identity("Elif Kaya", &[]);
    assert_eq!(elif.erased("Elif", Some(80)).as_deref(), Some("Someone who left"));
    assert_eq!(elif.erased("Elif", Some(8)).as_deref(), Some("Someone"));
    assert_eq!(elif.erased("Elif", Some(4)).as_deref(), Some("–"));
    assert_eq!(elif.erased("Elif", Some(0)).as_deref(), Some(""));
}

proptest::proptest! {
    #[test]
    fn nothing_but_the_name_is_touched(before in "[ -~äéłß\n]{0,20}", after in "[ -~äéłß\n]{0,20}") {
        let elif = identity("Elif Kaya", &[]);
        let text = format!("{before} Elif Kaya {after}");
        let erased = erased(&elif, &text);
        proptest::prop_assert!(elif.erased(&erased, None).is_none(), "{erased} still names her");
        proptest::prop_assert!(!erased.contains("Kaya"));
    }

    #[test]
    fn any_text_at_all_is_read_without_harm(text in ".{0,60}") {
        let _ = identity("Elif Kaya", &[]).erased(&text, Some(10));
    }
}

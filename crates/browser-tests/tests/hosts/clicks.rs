//! What a reader clicks in a card, in somebody else's page: the claim comes into sight, and the page's history stays as it was.

use crate::host::{FITS, IN_ELEMENT, IN_FRAME, STANDS, assert_article_holds, codes, host, pasted};

/// The first link of a card to a claim, and that claim's identifier.
const LINK: &str = "[...ROOT.querySelectorAll('.sc-card a')].find((link) =>
    link.getAttribute('href').startsWith('#') && link.getClientRects().length)";

/// Opens the picture of a card that has no room for it, if the link is in one.
fn unfold(link: &str) -> String {
    format!("const fold = ({link}).closest('details'); if (fold) fold.open = true;")
}

/// An article with paragraphs around the code.
fn long(code: &str) -> String {
    format!(
        "<article style=\"width: 390px\"><p style=\"height: 500px\">Before</p>{code}<p style=\"height: 3000px\">After</p></article>"
    )
}

#[test]
fn a_value_in_a_fitted_frame_leads_to_its_claim() {
    let page = host(("", &long(&codes().frame)), &[], &[]);
    page.wait("document.readyState === 'complete'");
    let steps = page.number("history.length");
    page.run("document.querySelector('iframe').scrollIntoView();");
    page.enter("iframe");
    page.wait(FITS);
    let link = LINK.replace("ROOT", IN_FRAME);
    let claim = page.text(&format!("({link}).getAttribute('href').slice(1)"));
    page.run(&unfold(&link));
    page.wait(FITS);
    page.click_on(&format!("({link})"));
    page.wait(&format!("document.querySelector('.sc-card__quotes').open && document.activeElement.id === '{claim}'"));
    page.wait("document.querySelector('[data-started]')");
    page.wait(FITS);
    let top = format!("document.getElementById('{claim}').getBoundingClientRect().top");
    let top = page.number(&top);
    page.leave();
    let at = format!("document.querySelector('iframe').getBoundingClientRect().top + {top}");
    page.wait(&format!("{at} > -50 && {at} < innerHeight - 50"));
    assert_eq!(page.number("history.length"), steps);
}

#[test]
fn a_value_in_an_element_leads_to_its_claim() {
    let page = host(("", &long(&codes().element)), &[], &[]);
    page.wait(STANDS);
    let steps = page.texts("[history.length, location.href]");
    let link = LINK.replace("ROOT", IN_ELEMENT);
    let claim = page.text(&format!("({link}).getAttribute('href').slice(1)"));
    page.run(&unfold(&link));
    page.click_on(&format!("({link})"));
    page.wait(&format!("{IN_ELEMENT}.activeElement?.id === '{claim}'"));
    let top = format!("{IN_ELEMENT}.getElementById('{claim}').getBoundingClientRect().top");
    page.wait(&format!("{top} > -50 && {top} < innerHeight - 50"));
    assert_eq!(page.texts("[history.length, location.href]"), steps);
}

#[test]
fn an_element_has_the_width_of_its_container() {
    for container in [
        "<div style=\"display: flex\">X</div>",
        "<div style=\"display: grid\">X</div>",
        "<div style=\"display: inline-block\">X</div>",
        "<div style=\"width: fit-content\">X</div>",
        "<div style=\"position: relative; height: 700px\"><div style=\"position: absolute\">X</div></div>",
        "<table><tr><td>X</td></tr></table>",
    ] {
        let code = container.replace('X', &codes().element);
        let page = pasted(800, &code, &[]);
        page.wait(STANDS);
        let found = page.number(&format!("{IN_ELEMENT}.querySelector('.sc').offsetWidth"));
        assert!(found > 740.0, "{found} wide in {container}");
        assert_article_holds(&page);
    }
}

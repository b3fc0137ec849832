"""How do the tests look at a page as a whole? With every fold open, once nothing moves any more."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, drawn

FOLDS = "[data-testid=stMain] [data-testid=stExpander] summary"
STILL = """() => !document.querySelector('[data-stale=true]')
  && document.querySelector('[data-test-script-state=notRunning]')"""
# The page is whole once nothing has been added to it, or renamed, for a while.
SETTLED = """() => new Promise((settled) => {
  let waiting;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => settled(watch.disconnect()), 400);
  };
  const watch = new MutationObserver(changed);
  watch.observe(document.body, { attributes: true, childList: true, subtree: true });
  changed();
})"""


def still(tab: Page) -> None:
    """Waits until all is drawn and nothing fades."""
    drawn(tab)
    tab.wait_for_function(STILL, timeout=PATIENCE)
    tab.evaluate(SETTLED)


def unfold(tab: Page) -> int:
    """Opens every fold of the page, one after the other; says how many there are."""
    folds = tab.locator(FOLDS)
    for place in range(folds.count()):
        folds.nth(place).click()
        fold = tab.locator("[data-testid=stMain] [data-testid=stExpander]").nth(place)
        expect(fold.locator("a[href^=method], a[href*='method?']").first).to_be_visible(
            timeout=PATIENCE
        )
    still(tab)
    return folds.count()

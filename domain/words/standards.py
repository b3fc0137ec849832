"""Who defines a term so? The field's own documents, by the code of the term (`terms.TERMS`).

Our definitions may be narrower. What is not named here is defined by ourselves.
"""


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


STANDARDS = {
    "repatriation": (
        _("United Nations, Key Principles (2019)"),
        "https://capve.org/en/library/key-principles-for-the-protection-repatriation-prosecution-rehabilitation-and-reintegration-of-women-and-children-with-links-to-united-nations-listed-terrorist-groups-un-2019",
    ),
    "returnee": (
        _("United Nations Office of Counter-Terrorism"),
        "https://www.un.org/counterterrorism/en/global-programme-prosecution-rehabilitation-and-reintegration-prr",
    ),
    "country": (
        _("ISO 3166-1"),
        "https://www.iso.org/iso-3166-country-codes.html",
    ),
    "central_asia": (
        _("United Nations, M49, 143"),
        "https://unstats.un.org/unsd/methodology/m49/",
    ),
    "stock": (
        _("UNHCR, Refugee Data Finder"),
        "https://www.unhcr.org/refugee-statistics/methodology/data-content/",
    ),
    "child": (
        _("Convention on the Rights of the Child, article 1"),
        "https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-rights-child",
    ),
    "subset": (
        _("Inter-agency Guiding Principles (2004)"),
        "https://www.heart-resources.org/doc_lib/inter-agency-guiding-principles-unaccompanied-separated-children/",
    ),
    "reintegration": (
        _("IOM, Reintegration Handbook"),
        "https://emm.iom.int/handbooks/return-and-reintegration-migrants/reintegration-after-return",
    ),
    "third_country_national": (
        _("OCHA (2019)"),
        "https://reliefweb.int/report/syrian-arab-republic/syrian-arab-republic-north-east-syria-al-hol-camp-21-november-2019",
    ),
}

"""The mapping laws that were read, one row each, and what is known of those that were not.

A row is here only where a text was read that says so: the statute itself, an excerpt of it, or an
account of it, and the row tells which. What a row does not say is not known, not absent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from cpted_audit.domain.documents.law import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingLaw(Passage):
    """A state's law on maps of schools for those who answer a call."""

    state: str


class Law(Enum):
    """Every mapping law of which a text was read."""

    NJ = MappingLaw(
        state="New Jersey",
        citation="N.J.S.A. 18A:41-7.1",
        says=(
            "Mapping data goes to law enforcement: aerial images, floor plans with room "
            "numbers, ways in, hazardous materials and utility shut-offs, printable, verified "
            "in a yearly walk-through."
        ),
        source="https://codes.findlaw.com/nj/title-18a-education/nj-st-sect-18a-41-7-1/",
        read_on=date(2026, 11, 29),
    )
    MI = MappingLaw(
        state="Michigan",
        citation="MCL 380.1308 (Public Act 257 of 2022)",
        says=(
            "School safety information for law enforcement takes critical incident mapping "
            "data: floor plans on aerial imagery, labels, a grid, true north, verified in a "
            "walk-through. Read as a law firm tells it."
        ),
        source="https://www.thrunlaw.com/news/impending-%E2%80%9Ccritical%E2%80%9D-change-statewide-school-safety-information-policy",
        read_on=date(2026, 11, 29),
    )
    FL = MappingLaw(
        state="Florida",
        citation="Section 1013.13, Florida Statutes",
        says=(
            "Superintendents give floor plans to law enforcement and fire departments, again "
            "by October 1 after changes, and a grant program pays for school mapping data; "
            "what labels it asks for was not read."
        ),
        source="https://codes.findlaw.com/fl/title-xlviii-k20-education-code/fl-st-sect-1013-13/",
        read_on=date(2026, 11, 29),
    )
    MD = MappingLaw(
        state="Maryland",
        citation="Code of Maryland, Education 7-1510.1",
        says=(
            "Mapping data paid for by the state program is walked, oriented true north, laid "
            "over current aerial imagery and labeled with rooms, hallways and exterior doors; "
            "what follows was cut off."
        ),
        source="https://lexace.ai/us/statute/maryland/ED-7-1510.1",
        read_on=date(2026, 11, 29),
    )
    AL = MappingLaw(
        state="Alabama",
        citation="Alabama Act SB 98 of 2024, School Mapping Data Program",
        says=(
            "Floor plans on verified aerial imagery, true north, walked, gridded, with labels "
            "of rooms, halls, doors, stairs, hazards, utilities, key boxes, AEDs, trauma kits "
            "and the grounds."
        ),
        source="https://print.casetext.com/statute/code-of-alabama/title-16-education/section-16-new-newly-enacted-section-not-yet-numbered-school-mapping-data-program-established-within-alea",
        read_on=date(2026, 11, 29),
    )
    WV = MappingLaw(
        state="West Virginia",
        citation="W. Va. Code 18-9F-10a",
        says=(
            "From September 2026 county boards keep mapping data that is gridded, oriented "
            "true north, walked and labeled inside and out. Read as introduced in 2025; a "
            "tracker of bills says that it was signed."
        ),
        source="http://www.wvlegislature.gov/Bill_Status/bills_text.cfm?billdoc=hb3166%20intr.htm&yr=2025&sesstype=RS&billtype=B&houseorig=H&i=3166",
        read_on=date(2026, 11, 29),
    )
    KY = MappingLaw(
        state="Kentucky",
        citation="KRS 158.4433",
        says=(
            "A state program makes mapping data for public schools and gives it to law "
            "enforcement and public safety agencies; the list of labels was not read."
        ),
        source="https://codes.findlaw.com/ky/title-xiii-education/ky-rev-st-sect-158-4433/",
        read_on=date(2026, 11, 29),
    )
    CT = MappingLaw(
        state="Connecticut",
        citation="Connecticut Public Act 26-116 (SB 375 of 2026)",
        says=(
            "From July 1, 2026 grants may pay towns and their police for mapping data that is "
            "walked, oriented true north, printable and has floor plans. The end was cut off, and "
            "the governor's signature was not read."
        ),
        source="https://www.keepinglawsimple.org/states/connecticut/bills/2026/SB00375",
        read_on=date(2026, 11, 29),
    )
    LA = MappingLaw(
        state="Louisiana",
        citation="Louisiana Act 425 of 2025 (SB 126), R.S. 17:416.16.1",
        says=(
            "Blueprints and walked mapping data with labels of rooms, halls, doors, utilities and "
            "hazards go to the agencies that answer, large schools first, where money is given. "
            "Read in summaries."
        ),
        source="https://www.billtrack50.com/billdetail/1882106",
        read_on=date(2026, 11, 29),
    )
    GA = MappingLaw(
        state="Georgia",
        citation="Georgia HB 268 of 2025, signed April 28, 2025",
        says=(
            "Public schools procure mapping data by standards of the state's emergency management "
            "agency. Read in the title of the act and as a law review tells it; the list of labels "
            "was not read."
        ),
        source="https://www.billtrack50.com/billdetail/1818511",
        read_on=date(2026, 11, 29),
    )
    IL = MappingLaw(
        state="Illinois",
        citation="105 ILCS 128/50",
        says=(
            "Grants, where money is given, pay public schools for digital crisis response mapping "
            "data, of which copies go to first responders; the list of labels was cut off."
        ),
        source="https://ilga.gov/legislation/ilcs/fulltext?DocName=010501280K50",
        read_on=date(2026, 11, 29),
    )
    IN = MappingLaw(
        state="Indiana",
        citation="Indiana Code 20-34-3-23",
        says=(
            "Charter schools and accredited nonpublic schools give police and fire department "
            "floor plans with exits, rooms, hallways and hazardous materials; the section on other "
            "public schools was not read."
        ),
        source="https://instalawyer.io/laws/indiana-code/20-34-3-23-charter-school-and-accredited",
        read_on=date(2026, 11, 29),
    )
    AZ = MappingLaw(
        state="Arizona",
        citation="A.R.S. 15-154 (chapter 129 of 2025)",
        says=(
            "Schools in the safety program share blueprints and floor plans with law "
            "enforcement and emergency responders. Read in a summary."
        ),
        source="https://vulcanbills.com/az/2025/HB2074",
        read_on=date(2026, 11, 29),
    )
    VA = MappingLaw(
        state="Virginia",
        citation="Code of Virginia 22.1-279.8",
        says=(
            "Each yearly safety audit makes an accurate floor plan of every school building, "
            "or certifies the one there is."
        ),
        source="https://www.radford.edu/content/cj-bulletin/home/october--2022--vol--7--no--1-/new-bill-aids-school-pre-planning-for-emergency-situations.html",
        read_on=date(2026, 11, 29),
    )
    TX = MappingLaw(
        state="Texas",
        citation="Texas Education Code 37.117",
        says=(
            "Districts give an accurate map of each campus and building, by the standards for "
            "site and floor plans and exterior door numbers, and let responders walk it."
        ),
        source="https://capitol.texas.gov/tlodocs/89R/billtext/html/SB02467I.htm",
        read_on=date(2026, 11, 29),
    )
    NC = MappingLaw(
        state="North Carolina",
        citation="N.C.G.S. 115C-105.53, 115C-105.54",
        says=(
            "Schools give digital schematics, with keys or access to a key box, to law "
            "enforcement, and schematics and emergency information to the state; no public "
            "record. Of 105.53 a vendor's account was read."
        ),
        source="https://www.arkstrategic.io/solutions/k12-schools/north-carolina",
        read_on=date(2026, 11, 29),
    )
    AR = MappingLaw(
        state="Arkansas",
        citation="Ark. Code 6-10-125",
        says=(
            "A district may file floor plans with rooms, escape routes, daily attendance, two "
            "emergency contacts and an aerial view where there is one."
        ),
        source="https://getpocketlaw.com/law/state_arkansas/section-6-10-125-school-district-floor-plan-on-file-with-emergency-management-coordinator-definition_551e55449c05",
        read_on=date(2026, 11, 29),
    )
    AR_PLANS = MappingLaw(
        state="Arkansas",
        citation="Ark. Code 6-15-1303",
        says=(
            "Public schools give first responders current floor plans and emergency contacts, "
            "every year and after large changes. Read as a vendor tells it."
        ),
        source="https://www.arkstrategic.io/solutions/k12-schools/arkansas",
        read_on=date(2026, 11, 29),
    )
    OK = MappingLaw(
        state="Oklahoma",
        citation="70 O.S. 5-148.4",
        says=(
            "A district that chooses to map a campus does so on current aerial imagery, true "
            "north, walked, gridded, printable, with labels of rooms, halls, doors, stairs, "
            "hazards, utilities, key boxes, AEDs, trauma kits and the grounds."
        ),
        source="https://lexace.ai/us/statute/oklahoma/70-5-148.4",
        read_on=date(2026, 11, 29),
    )
    NE = MappingLaw(
        state="Nebraska",
        citation="Nebraska Revised Statutes 79-3110",
        says=(
            "A board may adopt a policy by which public safety agencies get digital mapping "
            "data that fits their software; the list of labels was not read."
        ),
        source="https://lawserver.com/law/state/nebraska/ne-statutes/nebraska_statutes_79-3110",
        read_on=date(2026, 11, 29),
    )
    WI = MappingLaw(
        state="Wisconsin",
        citation="Wisconsin Statutes 118.07(4)(cf), 165.88(3m)",
        says=(
            "When a safety plan is made and at each review, police and the office of school "
            "safety get the latest blueprints of each building, or interactive mapping data: "
            "verifiable, digital, shareable, in real time."
        ),
        source="http://docs.legis.wi.gov/document/acts/2023/199",
        read_on=date(2026, 11, 29),
    )
    OH = MappingLaw(
        state="Ohio",
        citation="Ohio Revised Code 5502.262",
        says=(
            "Each building’s emergency management plan has a floor plan, a site plan and "
            "emergency contacts, certified by July 1 each year. Read as the Ohio School Safety "
            "Center tells it."
        ),
        source="https://ohioschoolsafetycenter.ohio.gov/pre-k-12-schools/school-safety-plans/pk-12-school-emergency-management-plans",
        read_on=date(2026, 11, 29),
    )
    WA = MappingLaw(
        state="Washington",
        citation="RCW 28A.320.125, 36.28A.060",
        says=(
            "District plans fit a state mapping system with floor plans, contacts, "
            "utilities and hazards of schools. Of 36.28A.060 the account of the state’s "
            "auditors was read, of 2020."
        ),
        source="https://leg.wa.gov/jlarc/reports/2020/mapping/f_3/default.html",
        read_on=date(2026, 11, 29),
    )
    TN = MappingLaw(
        state="Tennessee",
        citation="Tennessee Code 49-6-805(4)",
        says=(
            "Plans have procedures so that responders have floor plans, blueprints or other "
            "maps of the inside, the grounds and the roads around."
        ),
        source="http://www.lawserver.com/law/state/tennessee/tn-code/tennessee_code_49-6-805",
        read_on=date(2026, 11, 29),
    )
    NY = MappingLaw(
        state="New York",
        citation="New York Education Law 2801-a(3)(c)",
        says=(
            "The confidential plan of each building has floor plans or other maps of the "
            "inside, the grounds and the roads around. Read as a bill of 2025 quotes it."
        ),
        source="https://nyassembly.gov/leg/?default_fld=%0D%0A&leg_video=&bn=A902&term=&Summary=Y&Text=Y",
        read_on=date(2026, 11, 29),
    )

    @property
    def citation(self) -> str:
        """How the law is cited."""
        return self.value.citation


COUNTED = Passage(
    citation="Public table of all states, 23 June 2026",
    says=(
        "22 states ask for maps of schools by law. A state that is not named here was not read, "
        "which says nothing of its law."
    ),
    source="https://www.arkstrategic.io/solutions/k12-schools/faq",
    read_on=date(2026, 11, 29),
)
"""What is known of the laws that were not read."""


def laws_of(state: str) -> list[Passage]:
    """Return what was read of a state's mapping laws; nothing where none was."""
    return [law.value for law in Law if law.value.state == state]

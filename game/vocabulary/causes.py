"""Names of the causes in the trust and revenue ledgers that are not tactics, levers or events."""

from typing import Final

MESSAGE_FATIGUE: Final = "message_fatigue"
SERVICE: Final = "service"
EXPECTATION: Final = "expectation"
WORD_OF_MOUTH: Final = "word_of_mouth"
TIME: Final = "time"
PURPOSE_DRIFT: Final = "purpose_drift"
SELLING_IN_SERVICE: Final = "selling_in_service"
WRONG_CONTACT: Final = "wrong_contact"
BRAND_INCONSISTENCY: Final = "brand_inconsistency"
DISCOVERY: Final = "discovery"
BREACH: Final = "breach"
REGULATOR: Final = "regulator"
COMPLAINTS: Final = "complaints"
SPILL_OVER: Final = "spill_over"
ARRIVALS_AND_DEPARTURES: Final = "arrivals_and_departures"

BASELINE: Final = "baseline"
TOGETHER: Final = "together"

EARLIER: Final = "earlier"
CUSTOMER_COUNT: Final = "customer_count"
REST_OF_MONTH: Final = "rest_of_month"
"""With those two, the steps from one month's revenue to the baseline of the next."""

MODEL_CAUSES: Final = (
    MESSAGE_FATIGUE,
    SERVICE,
    EXPECTATION,
    WORD_OF_MOUTH,
    TIME,
    PURPOSE_DRIFT,
    SELLING_IN_SERVICE,
    WRONG_CONTACT,
    BRAND_INCONSISTENCY,
    DISCOVERY,
    BREACH,
    REGULATOR,
    COMPLAINTS,
    SPILL_OVER,
)

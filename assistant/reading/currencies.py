"""Currencies before and after a number: "US$ 12", "S/ 1,60", "4 million shillings", "6 millones de pesos"."""

import re

from assistant.domain.word_lists import either, words

_CODES = words("""
USD EUR GBP CHF AUD CAD NZD JPY CNY DKK NOK SEK COP PEN BOB GTQ HNL CRC NIO MXN ARS CLP UYU PYG BRL DOP HTG VES KES
UGX TZS RWF ETB NGN GHS ZAR ZMW MWK MZN XOF XAF FCFA CFA SLE LRD CDF BIF SDG SSP EGP MAD INR PKR NPR BDT LKR PHP IDR
VND KHR LAK MMK THB TND JOD LBP PGK FJD MNT KGS TJS UZS GEL AMD SBD NLe VUV WST TOP GMD MGA BWP LSL SZL ERN MRU KZT
UAH MDL ALL BAM RSD MKD HKD TWD MYR SGD
""")
# Typed in small letters, where that is no other word.
_SMALL_CODES = words("""
usd eur gbp chf jpy kes ugx tzs rwf etb ngn ghs zar zmw mwk mzn xof xaf fcfa cfa bdt npr pkr php idr vnd khr mxn clp gtq
hnl crc dop htg pyg uyu ksh
""")
_SIGNS = words("""
us$ US$ U$S U$D $us $US $b AU$ A$ CA$ C$ NZ$ R$ RD$ MX$ MXN$ COP$ CLP$ Z$ J$ T$ TT$ B/. B/ b/. b/ S/. S/ Bs. Bs Gs. Gs ₲
L. Lps. Lps ₡ ¢ $ € £ ¥ ₦ ₹ ৳ ₱ ₫ ₵ GH¢ GH₵ Ksh. KShs KSh Kshs Ksh KSH Ush UShs USh TSh Tsh TShs Shs. Shs Rs. Rs Rp. Rp
FJ$ G$ BZ$ EC$ SI$ N$ L$ Tk. Tk tk. tk Br. Birr F.CFA FRw RWFr MK
""")
_AFTER_SIGNS = words("US$ S/. S/ Bs. Bs Ksh Gs. Gs Tk tk Lps. Lps € £ ₡ ₦ ₹ $us $")
_NAMES = words("""
dólares dólar dolares dolar dollars dollar euros euro pesos peso soles sol quetzales quetzal lempiras lempira córdobas
córdoba cordobas guaraníes guaraní guaranies bolivianos boliviano colones colón reales balboas gourdes gourde chelines
shillings shilling naira nairas birr rupees rupee rupias taka takas kwacha kwachas cedis cedi meticais rand rands
francs franc francos franco kip kips riel riels dong baht rupiah bolívares dirhams dirham dinars dinares somoni leones
meticales metical som soms
centavos centavo céntimos céntimo cents cent kina ngwee vatu tala kyat kyats tugrik tögrög lari manat sum tenge dalasi
afghanis afghani riyals riyal escudos ngultrum ouguiyas ouguiya liras rubles roubles
ariary pula loti maloti emalangeni lek lekë leke denar denars drams hryvnia leu lei lev leva zloty zlotys somoni
""")
_ORIGINS = words("""
estadounidenses americanos mexicanos colombianos chilenos argentinos dominicanos uruguayos suizos kenianos etíopes
esterlinas CFA
""")
# Q and L are letters of much else: only before an amount that no quarter of a year or list could be.
_LETTERS = (
    r"(?:[QL]\.?[ \u00a0]?(?=\d\d|\d[.,]\d|[5-9]|\d\s(?:por|el|la|al|a|per)\s)|"
    r"K[ \u00a0]?(?=\d+[.,]\d|\d{3}|\d+m(?!\w))|"
    # "M2.1m", "N180,000", "q1,450": only where the amount tells that they are money.
    r"M(?=\d[\d.,]*(?:m|k)(?!\w))|[Nq](?=\d{1,3}(?:,\d{3})+(?!\d)))"
)
_WORDS_BEFORE = rf"(?:{either(_CODES + _SMALL_CODES)})(?![A-Za-z])[ \u00a0]?|(?:{either(_SIGNS)})[ \u00a0]?"
CURRENCY_BEFORE = rf"(?<![\w$/])(?:{_WORDS_BEFORE}|{_LETTERS})"
CURRENCY_AFTER = re.compile(
    rf"(?:(?:{either(_CODES + _SMALL_CODES)}|{either(_AFTER_SIGNS)})(?!\w)|"
    rf"(?:(?i:US|U\.S\.)\s+|[A-Z][a-z]+\s+)?(?i:{either(_NAMES)})(?!\w)(?:\s+(?i:{either(_ORIGINS)})(?!\w))?)"
)
# A currency by itself, as in the head of a column.
CURRENCY_SIGN = rf"(?:(?:{either(_CODES + _SMALL_CODES)}|{either(_SIGNS)})(?!\w))"
CURRENCY_NAME = rf"(?:(?i:{either(_NAMES)})(?!\w))"
POUNDS = re.compile(r"£|\bGBP\b|\bsterling\b|\bUK\b")
_SHORT = {
    "us$": "USD", "u$s": "USD", "u$d": "USD", "$us": "USD", "us dollars": "USD", "us dollar": "USD",
    "dólares estadounidenses": "USD", "dólares americanos": "USD", "s/.": "S/", "kshs": "Ksh", "ksh.": "Ksh",
}  # fmt: skip


def short_currency(written: str) -> str:
    """The currency as written, without a trailing dot; the ways of writing US dollars with a sign become "USD"."""
    bare = re.sub(r"\s+", " ", written.strip())
    if bare.lower() in _SHORT:
        return _SHORT[bare.lower()]
    if bare in _SMALL_CODES and bare != "ksh":
        return bare.upper()
    bare = bare.rstrip(".")
    return bare.lower() if bare.lower() in _NAMES else bare

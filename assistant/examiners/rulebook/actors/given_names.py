"""Given names of where drafts come from, folded: a person who buys, sells or lends is no firm."""

from assistant.examiners.rulebook.text.words import word_set

GIVEN_NAMES = word_set(
    """
    maria jose juan ana rosa luis carlos pedro carmen jorge miguel luz juana julia elena marta martha teresa
    lucia silvia sonia norma nelly nancy rosario felipe manuel antonio francisco ramon raul mario julio cesar
    victor hugo oscar ricardo roberto alberto eduardo fernando enrique ernesto gustavo javier jaime diego
    pablo andres daniel david samuel tomas santos cruz blanca beatriz patricia claudia sandra veronica yolanda
    olga irma delia edith flor isabel margarita grace mary jane john james peter paul joseph joyce ruth esther
    sarah rebecca hannah agnes alice anne anna beatrice catherine charles christine emmanuel faith fatima
    fatou fatoumata aminata awa mariama amina aisha halima zainab khadija hassan hussein ibrahim ismail
    mohamed mohammed muhammad ahmed ali omar musa moussa mamadou amadou abdul abdou oumar ousmane issa kofi
    kwame kwabena kwaku ama akua abena yaw esi efua wanjiku wambui njeri kamau mwangi otieno ochieng akinyi
    achieng atieno okello mutua chipo tendai tapiwa farai thandi sipho themba neema juma salma zawadi baraka
    sunita rekha anita sita gita lakshmi ravi raj kumar suresh ramesh krishna rahima fatema nguyen tran srey
    sok chan dewi siti budi agus sri wayan ketut
    """
)

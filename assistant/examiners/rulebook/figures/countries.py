"""Names of the countries where drafts come from, in both languages: what stands after a place and a comma."""

from assistant.domain.word_lists import either

COUNTRY = either(
    tuple(
        name.strip()
        for name in """
Argentina, Belice, Belize, Bolivia, Brasil, Brazil, Chile, Colombia, Costa Rica, Cuba, República Dominicana,
Dominican Republic, Ecuador, El Salvador, Guatemala, Guyana, Haití, Haiti, Honduras, Jamaica, México, Mexico,
Nicaragua, Panamá, Panama, Paraguay, Perú, Peru, Uruguay, Venezuela, Angola, Benin, Botswana, Burkina Faso,
Burundi, Cabo Verde, Cameroon, Chad, Comoros, Djibouti, Egypt, Eritrea, Eswatini, Ethiopia, Gabon, Ghana,
Guinea, Guinea-Bissau, Kenya, Lesotho, Liberia, Madagascar, Malawi, Mali, Mauritania, Morocco, Mozambique,
Namibia, Niger, Nigeria, Rwanda, Senegal, Sierra Leone, Somalia, Somaliland, South Africa, South Sudan, Sudan,
Tanzania, The Gambia, Gambia, Togo, Tunisia, Uganda, Zambia, Zanzibar, Zimbabwe, Guinea Ecuatorial,
Afghanistan, Bangladesh, Bhutan, Cambodia, Fiji, India, Indonesia, Iraq, Jordan, Kazakhstan, Kyrgyzstan, Laos,
Lebanon, Malaysia, Mongolia, Myanmar, Nepal, Pakistan, Palestine, Papua New Guinea, Philippines, Samoa,
Solomon Islands, Sri Lanka, Syria, Tajikistan, Thailand, Timor-Leste, Tonga, Turkey, Uzbekistan, Vanuatu,
Vietnam, Yemen, Albania, Armenia, Azerbaijan, Bosnia and Herzegovina, Georgia, Kosovo, Moldova, Montenegro,
North Macedonia, Serbia, Ukraine
""".replace("\n", " ").split(",")
    )
)

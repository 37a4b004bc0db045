/** Broad kinds of purpose, so that pledges for evidently different things are told apart in several languages. A word may be of two kinds. */
const words: Readonly<Record<string, RegExp>> = {
  compute:
    /\b(?:ai|ia|ki|artificial intelligence|intelligence artificielle|inteligencia artificial|künstliche intelligenz|data ?cent(?:er|re)s?|cloud|comput\w*|supercomput\w*|gpus?|chips?|semiconduct\w*|fabs?|gigafactor\w*|centros? de datos|centres? de données|rechenzentr\w*|infrastructure d.ia)\b|人工智能|人工智慧|数据中心|數據中心|算力|芯片|晶片|AI/iu,
  energy:
    /\b(?:energy|power grid|electricity|solar|wind|hydrogen|nuclear|renewables?|batter(?:y|ies)|énergie|energie|energía|grid|transmission|oil|gas)\b|能源|电网|電網|核电/iu,
  defence:
    /\b(?:defen[cs]e|military|weapons?|ammunition|artillery|air[- ]defen[cs]e|missiles?|drones?|tanks?|army|défense|verteidigung\w*|munition|waffen|defensa|border security)\b|国防|國防|武器|军/iu,
  health:
    /\b(?:vaccin\w*|health\w*|hospitals?|medic(?:al|ine|ines)|disease|malaria|polio|immuni[sz]ation|pandemic|santé|gesundheit\w*|salud|impf\w*)\b|疫苗|卫生|衛生/iu,
  relief:
    /\b(?:humanitarian|relief|refugees?|food aid|famine|aide humanitaire|humanitär\w*|ayuda humanitaria|earthquake|flood victims)\b|人道/iu,
  climate: /\b(?:climate|adaptation|emissions?|forests?|loss and damage|klima\w*|climat|climátic\w*|biodiversity)\b|气候|氣候/iu,
  schooling: /\b(?:education|schools?|skills?|training programmes?|scholarships?|éducation|bildung|educación|workforce training)\b|教育/iu,
  transport: /\b(?:rail(?:way)?s?|roads?|airports?|ports?|metro|highways?|aircraft|ev plants?|electric vehicles?)\b/iu,
  logistics: /\b(?:warehouses?|logisti\w+|entrepôts?|fulfil?ment|almacenes)\b|物流/iu,
  housing: /\b(?:housing|homes|logements?|wohnung\w*|viviendas?)\b|住房/iu,
  space: /\b(?:space|satellites?|rockets?|launchers?|lanzador|espacial)\b|航天/iu,
  water: /\b(?:water|sanitation|irrigation)\b/iu,
};

export const purposeKinds = (purpose: string): readonly string[] => Object.keys(words).filter((kind) => words[kind]?.test(purpose));

import { describe, expect, it } from "vitest";
import { languageOf, languageTag } from "../../src/source/index.js";

describe("language of a text", () => {
  it.each([
    ["en", "The ministry said on Monday that it would add two billion euros to the fund."],
    ["fr", "Le ministère a annoncé lundi que deux milliards d'euros seront ajoutés au fonds pour la recherche."],
    ["de", "Das Ministerium will den Fonds für Rechenzentren um zwei Milliarden Euro erhöhen, sagte die Ministerin."],
    ["es", "El ministerio anunció el lunes que añadirá dos mil millones de euros al fondo para la investigación."],
    ["it", "Il ministero ha annunciato che due miliardi di euro andranno al fondo per la ricerca e per i centri dati."],
    ["pt", "O ministério anunciou que dois mil milhões de euros não serão retirados do fundo para a investigação."],
    ["nl", "Het ministerie zegt dat er twee miljard euro naar het fonds gaat en dat het geld voor onderzoek is."],
    ["sv", "Departementet säger att två miljarder euro går till fonden och att det är för forskning som inte har fått stöd."],
    ["pl", "Ministerstwo podało, że dwa miliardy euro trafią do funduszu, który nie jest przeznaczony na badania."],
    ["zh", "该部周一表示，将向基金追加二十亿欧元，用于建设数据中心。"],
    ["ja", "同省は月曜日、データセンター建設のため基金に二十億ユーロを追加すると発表した。"],
    ["ko", "정부는 월요일 데이터센터 건설을 위해 기금에 20억 유로를 추가하겠다고 밝혔다."],
    ["ar", "قالت الوزارة يوم الاثنين إنها ستضيف ملياري يورو إلى الصندوق."],
    ["ru", "Министерство сообщило в понедельник, что добавит в фонд два миллиарда евро."],
    ["uk", "Міністерство повідомило в понеділок, що додасть до фонду два мільярди євро."],
    ["hi", "मंत्रालय ने सोमवार को कहा कि वह कोष में दो अरब यूरो जोड़ेगा।"],
    ["und", "€30-50bn"],
    ["und", "Nvidia, AMD, Intel"],
  ])("%s: %s", (language, text) => expect(languageOf(text)).toBe(language));

  it.each([
    ["fr_FR", "fr"],
    ["EN", "en"],
    ["zh-Hans-CN", "zh"],
    ["deu", "de"],
    ["und", null],
    ["English", null],
    ["<script>", null],
  ])("tag %s is %s", (tag, language) => expect(languageTag(tag)).toBe(language));
});

import { wordSet } from "./word-set.js";

/** Who reports, and so is hardly ever the company or the country that a story is about. Lower case. */
export const outletNames = wordSet(`
reuters bloomberg afp ap associated_press agence_france-presse cnbc cnn bbc bbc_news techcrunch the_information financial_times ft wsj wall_street_journal
new_york_times washington_post guardian axios politico le_monde les_echos nikkei xinhua forbes fortune business_insider insider the_verge wired fox_news
fox nbc nbc_news abc abc_news cbs cbs_news sky_news der_spiegel handelsblatt la_tribune la_tribune_dimanche france_2 france_24 semafor economist
times_of_india hindu business_standard economic_times south_china_morning_post scmp globe_and_mail crunchbase factset lseg refinitiv s&p moody's`);

/** How the command line is used. */
export const usage = `Usage: npm run --silent padan -- <command>

  plan IN.xlsx --out OUT.xlsx [--policy P.json | [--preset NAME] [--purpose NAME]] [--lang id|en] [--as-of YYYY-MM-DD] [--json F] [--set-aside] [--effort] [--preview] [--continue [--tolerance N]]
        makes the transfer plan and writes it to OUT.xlsx (IN.xlsx is not changed)
  check IN.xlsx [--as-of YYYY-MM-DD] [--json F]      column mapping and data problems only
  inspect IN.xlsx [--json F]    sheets, header rows and recognised columns
  verify OUT.xlsx [--json F]    recomputes everything from the workbook alone
  explain OUT.xlsx --employee NIP --position ID [--json F]   why, why not, and what it costs to insist
  explain OUT.xlsx --without NIP [--json F]   the plan without the move it proposes for somebody
  explain OUT.xlsx --approved [--json F]   the price of all approvals on the newest result
  robustness OUT.xlsx [--draws N] [--out F.xlsx] [--json F]   how firmly proposals stand when weights or missing data change
  needs IN.xlsx [--as-of YYYY-MM-DD] [--json F] [--policy P.json]   needs by post and agency, and who retires soon
  seat OUT.xlsx --position ID [--json F]   who can fill a post, what each would leave behind, and who soon can
  seat OUT.xlsx --post POST.xlsx [--until YYYY-MM-DD] [--json F]   the same for a post that is on no sheet yet (one row, as on a sheet of posts)
  public OUT.xlsx --out PUBLIC.xlsx [--smallest N] [--json F]   a summary for the public without personal data; counts below N people (5 as a rule) are merged
  blind OUT.xlsx --out BLIND.xlsx --key KEY.xlsx [--seed CODE] [--json F]   a copy without names, to be judged; the key to its codes is another file
  person OUT.xlsx --employee NIP --out F.html [--json F]   a page for one employee: data read, rules, score, decisions, nearest posts
  objection OUT.xlsx --employee NIP --out F.html [--json F]   a pack for who decides an objection: calling the move off, and other candidates, too
  audit IN.xlsx [--list SHEET] [--out OUT.xlsx [--approve [--official NAME] [--letter NUMBER] [--decided YYYY-MM-DD]]] [--json F] [--as-of YYYY-MM-DD] [--policy P.json] [--set-aside]
        judges a list of proposals (NIP, post, unit) row by row and weighs it against the best plan
  backtest IN.xlsx --decrees SK.xlsx [--out OUT.xlsx] [--json F] [--as-of YYYY-MM-DD] [--policy P.json] [--set-aside]
        a list of decrees (NIP, new post, new unit, date) beside the plan Padan makes of the data of that day
  evaluate THEN.xlsx NOW.xlsx [--out OUT.xlsx] [--json F] [--as-of YYYY-MM-DD] [--set-aside]
        what came after the moves approved on the result in THEN.xlsx (or THEN.xlsx#2), by the data of NOW.xlsx
  compare A.xlsx B.xlsx [--json F]    two results side by side, also two of one workbook: A.xlsx#1 A.xlsx#2
  scenario IN.xlsx [--scenarios S.json] [--out OUT.xlsx] [--as-of YYYY-MM-DD] [--json F] [--set-aside]
        several plans on one workbook side by side; without --scenarios the usual five
  papers OUT.xlsx --out PAPERS.zip [--kinds A,B] [--templates FOLDER] [--fields F.xlsx] [--paper f4|a4] [--run-on] [--json F]
        .docx papers of the newest result: nominative list, minutes, draft decrees, a letter for each person
  templates --out FOLDER [--paper f4|a4]   the templates Padan brings and the sheet of letter fields, for the office to change
  score IN.xlsx --employee NIP --position ID [--as-of YYYY-MM-DD] [--json F]   score of one employee for one post
  sample --employees N --positions M --seed S --out F.xlsx [--mess none|readable|faulty] [--as-of YYYY-MM-DD]
        a synthetic workbook without real people

  --purpose: fill, realign, redistribute, rotate or mixed.
  --effort: the effort curve (what fewer and more moves would be worth) for large data too; else it is always made.
  --continue: follow the decisions on the newest result and change as little as can be; --tolerance N: percent of the gain that may be given up for that.
  --approve: records the lawful rows as Approve on the sheet of decisions in OUT.xlsx; --official, --letter, --decided YYYY-MM-DD: who, on what letter, when.
  --preview: shows the plan and what it changes against the run continued, and writes nothing; --out is not needed.
  --set-aside: rows with problems are left out and reported, the rest is planned.
  Post ID: "post name (unit)", the key on the sheet Data Read, or the post name where only one post bears it.
Exit codes: 0 done, 1 blocking problems, 2 wrong usage, 70 a fault in Padan.`;

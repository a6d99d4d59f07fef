/** Column headers of the sheet of scenarios. */
export const scenarioHeaders = {
  scenarioAgree: 'The same in',
};

/** Words on the sheet of scenarios. */
export const scenarioLabels = {
  scenariosTitle: 'Scenarios side by side',
  scenariosNotice:
    '{p} scenarios on the same data: {a} {a|transfer is|transfers are} the same in all (safe to decide first), {b} depend on the scenario. This compares, it is no plan.',
  scenario: 'Scenario',
  scenarioPurpose: 'Purpose',
  scenarioAsOf: 'As of',
  scenarioDecisions: 'Decisions',
  scenarioFollows: 'followed',
  scenarioFollowsNot: 'not followed',
  scenarioMoves: 'Transfers',
  scenarioFilled: 'Open seats filled',
  scenarioVacated: 'Filled seats left open',
  scenarioOpenAfter: 'Open seats afterwards',
  scenarioOpenOf: 'Open afterwards: {kind}',
  scenarioMeanGain: 'Change of fit, on the average',
  scenarioValue: 'Gain in value of the plan',
  scenarioValueNote: 'Value is stated only for scenarios that measure it alike (the same purpose, criteria and day).',
  scenarioShared: 'Transfers shared with {p}',
  scenarioSafe: 'all: safe',
  scenarioDepends: '{p} of {a}',
  scenarioFill: 'Fill the need',
  scenarioRealign: 'Realign',
  scenarioRedistribute: 'Redistribute',
  scenarioMixed: 'Mixed',
  scenarioNoRise: 'Fill the need without rises in class',
};

"""Makes reference.json, which the tests of statistics.rs compare with. Needs statsmodels and fairlearn.

python3 reference.py > reference.json
"""

import json

import numpy as np
from fairlearn.metrics import MetricFrame, demographic_parity_difference, demographic_parity_ratio, selection_rate
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, test_proportions_2indep

PAIRS = [(35, 100, 63, 100), (83, 238, 1010, 1607), (240, 500, 300, 500), (180, 500, 300, 500), (10, 20, 900, 1000), (499, 500, 480, 500),
         (3, 400, 12, 380), (56, 88, 1003, 1690), (1, 50, 30, 60), (4000, 10000, 5000, 10000)]
CHANCES = [[0.01, 0.04, 0.03, 0.005], [0.2], [0.001, 0.001, 0.9, 0.5, 0.02, 0.013], [0.6, 0.5, 0.4]]

pairs = []
for good, of, other_good, other_of in PAIRS:
    low, high = proportion_confint(good, of, method="wilson")
    ratio = confint_proportions_2indep(good, of, other_good, other_of, method="log", compare="ratio")
    difference = confint_proportions_2indep(good, of, other_good, other_of, method="newcomb", compare="diff")
    test = test_proportions_2indep(good, of, other_good, other_of, value=0.8, method="score", compare="ratio", alternative="smaller")
    # The same people, one by one, for Fairlearn.
    shown = np.array([1] * good + [0] * (of - good) + [1] * other_good + [0] * (other_of - other_good))
    group = np.array(["one"] * of + ["other"] * other_of)
    frame = MetricFrame(metrics=selection_rate, y_true=shown, y_pred=shown, sensitive_features=group)
    pairs.append({
        "shares": [good, of, other_good, other_of],
        "wilson": [float(low), float(high)],
        "ratio": [float(ratio[0]), float(ratio[1])],
        "difference": [float(difference[0]), float(difference[1])],
        "chance": float(test.pvalue),
        "fairlearn": {
            "rates": [float(frame.by_group["one"]), float(frame.by_group["other"])],
            "ratio": float(demographic_parity_ratio(shown, shown, sensitive_features=group)),
            "difference": float(demographic_parity_difference(shown, shown, sensitive_features=group)),
        },
    })
holm = [{"chances": chances, "adjusted": [float(one) for one in multipletests(chances, method="holm")[1]]} for chances in CHANCES]
print(json.dumps({"pairs": pairs, "holm": holm}, indent=1))

"""Answer cases by way of the Python face: a process that `tests/agreement/language.rs` asks."""

import json
import sys
from typing import Any

from lepre import Lepre, LepreError


def answer(rules: Lepre, asked: dict[str, Any], text: str) -> dict[str, Any]:
    """Decide one case, by its text or as the mapping that it says."""
    try:
        if asked["door"] == "text":
            decision = rules.decide_json(
                asked["check"], text, rulebook=asked["rulebook"], detail="codes"
            )
            return {"decision": json.loads(decision)}
        case = json.loads(text)
        found = rules.decide(asked["check"], case, rulebook=asked["rulebook"], detail="codes")
        return {"decision": found.to_dict()}
    except LepreError as error:
        return {"error": error.code}


def main() -> None:
    """Answer a line for each line."""
    rules = Lepre()
    for line in sys.stdin:
        asked = json.loads(line)
        answers = [answer(rules, asked, text) for text in asked["cases"]]
        sys.stdout.write(json.dumps(answers) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

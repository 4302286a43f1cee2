package dev.athanor.conformance.house;

import java.util.List;

/** One rule that a module keeps; called by the check at verify. */
public interface HouseRule {

    /** A sentence for each violation; empty where the rule is kept. */
    List<String> violations(Checkout checkout);
}

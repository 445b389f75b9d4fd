//! What a person made of a month's drafted summary, sentence by sentence. What is drafted is said elsewhere.

use crate::record::{choices, record};

choices! {
    /// What a sentence of the summary is about; they stand in this order.
    SummaryTopic {
        /// How many projects show which colour, and which turned.
        Lights = "lights",
        /// KPI that reached their targets, and those that did not.
        Kpi = "kpi",
        /// Milestones reached, late, moved and coming.
        Milestones = "milestones",
        /// Money used, and expected at completion.
        Money = "money",
        /// Open risks, and responses that are late.
        Risks = "risks",
        /// Change requests that wait, and those approved.
        Changes = "changes",
        /// Quality checks, and those that stop a gate.
        Quality = "quality",
        /// How far what is reported can be trusted.
        Trust = "trust",
        /// What waits for a decision.
        Decisions = "decisions",
        /// What a person adds.
        Own = "own",
    }
}

choices! {
    /// The language that a sentence is written in.
    SummaryLanguage {
        /// Chinese as written in mainland China.
        Chinese = "zh-CN",
        /// English.
        English = "en",
    }
}

record! {
    /// A sentence of a month's summary in a person's words, in place of the drafted one.
    SummaryEdit {
        /// The month, as `2026-10`.
        month: String = Text, required;
        /// What it is about.
        topic: SummaryTopic = Choice(SummaryTopic::CODES), required;
        /// Its language.
        language: SummaryLanguage = Choice(SummaryLanguage::CODES), required;
        /// The words; empty where the sentence is left out.
        text: String = LongText;
    }
}

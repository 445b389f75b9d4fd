//! The lights of a project as they were shown when a month was frozen, as a record. Written once with the freeze.

use schedule::Date;

use crate::light::Colour;
use crate::project::Light;
use crate::record::{Entity, Id, record};

record! {
    /// The lights of a project at the freeze of a month.
    LightMonth {
        /// The project.
        project: Id = Reference(Entity::Project), required;
        /// The month, as `2026-10`.
        month: String = Text, required, rules;
        /// The data date of the freeze.
        data_date: Date = Date, required, rules;
        /// The worst of the dimensions.
        overall: Colour = Choice(Colour::CODES), required, rules;
        /// Schedule.
        schedule: Colour = Choice(Colour::CODES), required, rules;
        /// Cost.
        cost: Colour = Choice(Colour::CODES), required, rules;
        /// Risk.
        risk: Colour = Choice(Colour::CODES), required, rules;
        /// Quality.
        quality: Colour = Choice(Colour::CODES), required, rules;
        /// What the manager reported.
        reported: Option<Light> = Choice(Light::CODES), rules;
    }
}

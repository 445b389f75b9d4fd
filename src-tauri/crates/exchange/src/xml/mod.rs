//! XML of other programs, record by record under limits. It knows no format.

pub(crate) mod encoding;
pub(crate) mod node;
pub(crate) mod walk;

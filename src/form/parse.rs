//! From pairs to a filled form.

use thiserror::Error;

use super::Filled;
use crate::checker::Crisis;
use crate::content::{Regions, Signs};

/// Something in a posted form that no form of ours sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadInput {
    /// A name that no field has.
    #[error("a field has an unknown name")]
    UnknownName,
    /// A value that its field does not offer.
    #[error("a field has an unknown value")]
    UnknownValue,
    /// Two answers to a question that takes one.
    #[error("a question that takes one answer has two")]
    Repeated,
    /// Text that is not UTF-8.
    #[error("the text is not UTF-8")]
    Encoding,
}

impl Filled {
    /// Reads the pairs of a posted form.
    ///
    /// # Errors
    /// [`BadInput`], at the first pair that no form of ours sends.
    pub(super) fn parse<'a>(
        pairs: impl Iterator<Item = (&'a str, &'a str)>,
        signs: &Signs,
        regions: &Regions,
    ) -> Result<Self, BadInput> {
        let mut filled = Self::default();
        for (name, value) in pairs {
            match name {
                "sign" => filled.take_sign(value, signs)?,
                "unsure" => filled.take_unsure(value, signs)?,
                "none" => filled.none.extend([step(value, signs)?]),
                "skip" => filled.skip.extend([step(value, signs)?]),
                "crisis" => {
                    let answer = Crisis::from_key(value).ok_or(BadInput::UnknownValue)?;
                    if filled.crisis.replace(answer).is_some() {
                        return Err(BadInput::Repeated);
                    }
                }
                "country" if value.is_empty() => {}
                "country" => {
                    let known = regions.all.iter().find(|region| region.code.as_str() == value);
                    let code = known.ok_or(BadInput::UnknownValue)?.code.clone();
                    if filled.country.replace(code).is_some() {
                        return Err(BadInput::Repeated);
                    }
                }
                _ => return Err(BadInput::UnknownName),
            }
        }
        Ok(filled)
    }

    fn take_sign(&mut self, value: &str, signs: &Signs) -> Result<(), BadInput> {
        for (at, step) in signs.steps().iter().enumerate() {
            if let Some(choice) = step.options.iter().position(|choice| choice.id == value) {
                let before = self.chosen.insert(at, choice);
                return if before.is_some() { Err(BadInput::Repeated) } else { Ok(()) };
            }
        }
        self.yes.insert(sign(value, signs)?);
        Ok(())
    }

    /// A sign that is not sure, or a step of which some signs are.
    fn take_unsure(&mut self, value: &str, signs: &Signs) -> Result<(), BadInput> {
        match step(value, signs) {
            Ok(at) => self.unsure_of_some.insert(at),
            Err(_) => self.unsure.insert(sign(value, signs)?),
        };
        Ok(())
    }
}

fn sign(id: &str, signs: &Signs) -> Result<usize, BadInput> {
    signs.iter().position(|sign| sign.id == id).ok_or(BadInput::UnknownValue)
}

fn step(id: &str, signs: &Signs) -> Result<usize, BadInput> {
    signs.steps().iter().position(|step| step.id == id).ok_or(BadInput::UnknownValue)
}

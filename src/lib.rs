//! ibid: static sites of annotated explainers, in which every claim leads back to its source.

pub mod diagnostic;
pub mod domain;
pub mod text;
pub mod words;

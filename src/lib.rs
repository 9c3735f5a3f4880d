//! ibid: static sites of annotated explainers, in which every claim leads back to its source.

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod check;
pub mod cli;
pub mod config;
pub mod data;
pub mod diagnostic;
pub mod domain;
pub mod dossier;
pub mod emit;
pub mod load;
pub mod markup;
pub mod output;
pub mod parse;
pub mod pipeline;
pub mod render;
pub mod resolve;
pub mod scaffold;
pub mod search;
pub mod serve;
pub mod text;
pub mod theme;
pub mod view;
pub mod words;

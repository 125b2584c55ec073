//! Share images where they are made: without the feature there is nobody to make them.

#[cfg(feature = "share-images")]
pub(crate) use pictures::raster::Rasteriser;

/// Stands for the maker of images, of which there is none.
#[cfg(not(feature = "share-images"))]
#[derive(Debug)]
pub(crate) enum Rasteriser {}

#[cfg(not(feature = "share-images"))]
impl Rasteriser {
    /// None.
    ///
    /// # Errors
    /// Never.
    pub(crate) fn from_environment() -> Result<Option<Self>, String> {
        Ok(None)
    }

    /// Can't be asked.
    ///
    /// # Errors
    /// Never.
    pub(crate) fn png(&self, _svg: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
        match *self {}
    }
    /// Can't be asked.
    ///
    /// # Errors
    /// Never.
    pub(crate) fn lacks(&self, _words: &[String]) -> Result<String, Box<dyn std::error::Error>> {
        match *self {}
    }
}

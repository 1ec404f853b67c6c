"""Regions: divisions, city clusters and zones, found in text and proposed for articles."""

from annotations.regions.home import home_of, home_place
from annotations.regions.loading import load_registry
from annotations.regions.model import Level, Region, RegionProposal
from annotations.regions.proposals import propose
from annotations.regions.registry import Mention, Registry

__all__ = [
    "Level",
    "Mention",
    "Region",
    "RegionProposal",
    "Registry",
    "home_of",
    "home_place",
    "load_registry",
    "propose",
]

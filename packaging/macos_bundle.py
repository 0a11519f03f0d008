"""What macOS is told of the program: the keys of its Info.plist."""

from __future__ import annotations

from typing import Any

from declaration import Declaration


def info(told: Declaration) -> dict[str, Any]:
    """Return the keys of `Info.plist` beside those that PyInstaller writes itself."""
    kind = told.file_type
    return {
        "CFBundleName": told.title,
        "CFBundleDisplayName": told.title,
        "CFBundleShortVersionString": told.version,
        "CFBundleVersion": told.version,
        "LSMinimumSystemVersion": told.macos["lowest"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": kind["title"],
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "document.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [kind["uti"]],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": kind["uti"],
                "UTTypeDescription": kind["title"],
                "UTTypeConformsTo": ["public.data"],
                "UTTypeIconFile": "document.icns",
                "UTTypeTagSpecification": {
                    "public.filename-extension": [kind["extension"]],
                    "public.mime-type": [kind["mime"]],
                },
            }
        ],
        **told.macos["usage"],
    }
